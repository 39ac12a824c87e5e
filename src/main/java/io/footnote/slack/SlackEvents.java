package io.footnote.slack;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.events.payload.AppMentionPayload;
import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.events.payload.MessagePayload;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;

import io.footnote.hook.Refusal;

/**
 * Tells which events ask something: a mention, or a message to the bot alone. A mention in a channel is delivered as a
 * message, too, which is left to the mention.
 */
final class SlackEvents {

    /** Kinds of messages that people write; all others tell of edits, deletions, bots and the channel. */
    private static final Set<String> WRITTEN = Set.of("", "file_share", "thread_broadcast");

    private final InstantSource clock;

    SlackEvents(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws Refusal (400) if a field that Slack always sends is not there */
    Optional<Inquiry> inquiry(String json, JsonNode root) {
        JsonNode event = root.path("event");
        if (!WRITTEN.contains(event.path("subtype").asText("")) || event.path("hidden").asBoolean()) {
            return Optional.empty();
        }
        return switch (event.path("type").asText()) {
            case AppMentionEvent.TYPE_NAME -> mention(Payloads.read(json, AppMentionPayload.class));
            case MessageEvent.TYPE_NAME -> message(Payloads.read(json, MessagePayload.class));
            default -> Optional.empty();
        };
    }

    private Optional<Inquiry> mention(AppMentionPayload payload) {
        AppMentionEvent event = payload.getEvent();
        if (event.getBotId() != null || event.getEdited() != null) {
            return Optional.empty();
        }
        return asked(payload, event.getUser(), event.getText(), event.getChannel(),
                event.getThreadTs() == null ? event.getTs() : event.getThreadTs());
    }

    private Optional<Inquiry> message(MessagePayload payload) {
        MessageEvent event = payload.getEvent();
        if (event.getBotId() != null || event.getEdited() != null || !"im".equals(event.getChannelType())) {
            return Optional.empty();
        }
        return asked(payload, event.getUser(), event.getText(), event.getChannel(),
                event.getThreadTs() == null ? event.getTs() : event.getThreadTs());
    }

    private Optional<Inquiry> asked(EventsApiPayload<?> payload, @Nullable String user, @Nullable String text,
            @Nullable String channel, @Nullable String thread) {
        Set<String> bots = bots(payload.getAuthorizations());
        if (user == null || bots.contains(user)) {
            return Optional.empty();
        }
        if (channel == null || thread == null || !Ids.isOne(payload.getEventId())) {
            throw new Refusal(400);
        }
        return Optional.of(new Inquiry(payload.getEventId(), clock.instant(), user, channel, thread, null,
                Mrkdwn.read(text == null ? "" : text, bots)));
    }

    private static Set<String> bots(@Nullable List<Authorization> authorizations) {
        return authorizations == null ? Set.of()
                : authorizations.stream().filter(one -> Boolean.TRUE.equals(one.getIsBot()) && one.getUserId() != null)
                        .map(Authorization::getUserId).collect(Collectors.toSet());
    }
}
