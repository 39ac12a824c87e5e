package io.footnote.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import com.slack.api.util.http.SlackHttpClient;

import okhttp3.ConnectionPool;

/** The calls of Slack's that answers need. Each is made once: whether to try again is for those who know what is at stake. */
final class SlackApi implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SlackApi.class);

    /** Marks a message as an answer, invisibly: the type of its metadata. */
    static final String ANSWER = "footnote_answer";

    private static final int PAGE = 200;

    /** Errors that say that a thread cannot be read, now or later. */
    private static final Set<String> UNREADABLE = Set.of("missing_scope", "no_permission", "access_denied", "not_in_channel",
            "channel_not_found", "thread_not_found");

    private final Slack slack;
    private final MethodsClient methods;

    SlackApi(String apiUrl, String botToken, Duration timeout) {
        var config = new com.slack.api.SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setHttpClientCallTimeoutMillis(Math.toIntExact(timeout.toMillis()));
        // With statistics, the client asks Slack who it is before its first call; and its listeners log whole requests.
        config.setStatsEnabled(false);
        config.getHttpClientResponseHandlers().clear();
        // Left to itself, OkHttp posts again when a connection breaks, which may be after the message was taken. Connections
        // are not kept for long, so that few are found broken.
        var http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config).newBuilder().retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(2, 20, TimeUnit.SECONDS)).build());
        http.setConfig(config);
        slack = Slack.getInstance(config, http);
        methods = slack.methods(botToken);
    }

    /** Posts one part of an answer into the thread of its question. */
    void post(Inquiry inquiry, int part, SlackMessage message) throws PostFailedException {
        Metadata metadata = Metadata.builder().eventType(ANSWER)
                .eventPayload(Map.of("event_id", inquiry.id(), "part", part)).build();
        call("chat.postMessage", () -> methods.chatPostMessage(post -> post.channel(inquiry.channel())
                .threadTs(inquiry.thread()).text(message.text()).blocks(message.blocks().isEmpty() ? null : message.blocks())
                .metadata(metadata).unfurlLinks(false).unfurlMedia(false)));
    }

    /** Which parts of the answer stand in the thread already. Without the scope to read it, none are known to. */
    Set<Integer> posted(Inquiry inquiry) throws PostFailedException {
        try {
            return read(inquiry);
        } catch (PostFailedException e) {
            if (e.error() == null || !UNREADABLE.contains(e.error())) {
                throw e;
            }
            LOG.warnf("Whether Slack question %s was answered before cannot be told: %s", inquiry.id(), e.getMessage());
            return Set.of();
        }
    }

    private Set<Integer> read(Inquiry inquiry) throws PostFailedException {
        Set<Integer> parts = new TreeSet<>();
        String cursor = null;
        do {
            ConversationsRepliesResponse page = replies(inquiry, cursor);
            if (page.getMessages() != null) {
                page.getMessages().forEach(message -> part(message, inquiry.id()).ifPresent(parts::add));
            }
            cursor = page.getResponseMetadata() == null ? null : page.getResponseMetadata().getNextCursor();
        } while (cursor != null && !cursor.isEmpty());
        return parts;
    }

    private static Optional<Integer> part(Message message, String id) {
        Metadata metadata = message.getMetadata();
        if (metadata == null || !ANSWER.equals(metadata.getEventType()) || metadata.getEventPayload() == null
                || !id.equals(metadata.getEventPayload().get("event_id"))
                || !(metadata.getEventPayload().get("part") instanceof Number part)) {
            return Optional.empty();
        }
        return Optional.of(part.intValue());
    }

    private ConversationsRepliesResponse replies(Inquiry inquiry, @Nullable String cursor) throws PostFailedException {
        return call("conversations.replies", () -> methods.conversationsReplies(ask -> ask.channel(inquiry.channel())
                .ts(inquiry.thread()).includeAllMetadata(true).limit(PAGE).cursor(cursor)));
    }

    /**
     * Posts to the address that came with a command or a click.
     *
     * @param inChannel for all in the channel to see
     * @param replace in place of the message that the address belongs to
     */
    void respond(String responseUrl, SlackMessage message, boolean inChannel, boolean replace) throws PostFailedException {
        ActionResponse response = ActionResponse.builder().responseType(inChannel ? "in_channel" : "ephemeral")
                .replaceOriginal(replace).text(message.text()).blocks(message.blocks().isEmpty() ? null : message.blocks())
                .build();
        try {
            int status = new ActionResponseSender(slack).send(responseUrl, response).getCode();
            if (status != 200) {
                throw PostFailedException.failed("response_url: status " + status, null, true);
            }
        } catch (IOException e) {
            throw PostFailedException.failed("response_url: " + e, null, true);
        }
    }

    private static <T extends SlackApiTextResponse> T call(String method, Call<T> call) throws PostFailedException {
        try {
            T response = call.make();
            if (!response.isOk()) {
                throw PostFailedException.refused(method, String.valueOf(response.getError()));
            }
            return response;
        } catch (SlackApiException e) {
            int status = e.getResponse().code();
            String after = e.getResponse().header("Retry-After", "");
            throw PostFailedException.failed(method + ": status " + status,
                    after.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(after)) : null, status != 429);
        } catch (IOException | JsonParseException e) {
            throw PostFailedException.failed(method + ": " + e, null, true);
        }
    }

    private interface Call<T> {

        T make() throws IOException, SlackApiException;
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client cannot be closed", e);
        }
    }
}
