package io.footnote.generation;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.footnote.generation.GenerationException.Fault;

/**
 * One request to Ollama and its answer, read on the calling thread and within time limits: LangChain4j's HTTP client for the
 * one text it is made for. LangChain4j's own clients cannot be stopped before the first token, pass over a line that tells
 * of an error or is no JSON, and do not mind a stream that ends too early; Quarkus' takes the last for an end.
 */
final class OllamaExchange implements HttpClient {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MAX_ERROR_BYTES = 10_000;

    private final OllamaServer server;
    private final java.net.http.HttpClient http;
    private final TimeLimits limits;
    private final long maxBytes;
    private boolean done;
    private @Nullable GenerationException failure;

    OllamaExchange(OllamaServer server, java.net.http.HttpClient http, TimeLimits limits, long maxBytes) {
        this.server = server;
        this.http = http;
        this.limits = limits;
        this.maxBytes = maxBytes;
    }

    /** Why there is no whole text; null if there is. */
    @Nullable
    GenerationException failure() {
        return done || failure != null ? failure
                : server.failed(Fault.BROKEN_STREAM, "the stream ended before the text was done", null);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("texts are streamed");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (TimedBody body = new TimedBody(limits, maxBytes)) {
            java.net.http.HttpRequest chat = server.request("/api/chat").header("Content-Type", "application/json")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body())).build();
            HttpResponse<?> response = Waiting.send(http, chat, info -> body, limits.nanosLeft());
            if (response.statusCode() == 200) {
                parser.parse(body, new Lines(listener));
            } else {
                refused(response.statusCode(), body);
            }
        } catch (TimeoutException e) {
            fail(Fault.TIMEOUT, Objects.requireNonNull(limits.exceeded().getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(Fault.TIMEOUT, "interrupted", e);
        } catch (IOException e) {
            unreachable(e);
        }
        // The listener is not told of a failure: Quarkus' meters would show it under the same name as a success with other tags,
        // which Prometheus does not take. GenerationListener counts failures.
    }

    private void refused(int status, TimedBody body) throws IOException {
        String said = new String(body.readNBytes(MAX_ERROR_BYTES), StandardCharsets.UTF_8);
        Fault fault = switch (status) {
            case 404 -> Fault.MODEL_MISSING;
            case 429, 503 -> Fault.BUSY;
            default -> Fault.SERVER_ERROR;
        };
        fail(fault, "HTTP " + status + ", " + error(said), null);
    }

    private void unreachable(IOException e) {
        if (e instanceof HttpConnectTimeoutException || e instanceof ConnectException || e instanceof UnknownHostException) {
            boolean unresolved = e instanceof UnknownHostException || e.getCause() instanceof UnresolvedAddressException
                    || e.getCause() != null && e.getCause().getCause() instanceof UnresolvedAddressException;
            fail(Fault.UNREACHABLE, unresolved ? "the host's name does not resolve" : "no connection", e);
        } else {
            broken(e);
        }
    }

    private void broken(Throwable e) {
        Fault fault = e instanceof HttpTimeoutException ? Fault.TIMEOUT
                : e instanceof TimedBody.Endless ? Fault.TOO_LONG : Fault.BROKEN_STREAM;
        fail(fault, Objects.requireNonNullElse(e.getMessage(), "the stream broke"), e);
    }

    private void fail(Fault fault, String what, @Nullable Throwable cause) {
        if (failure == null) {
            failure = server.failed(fault, what, cause);
        }
    }

    /** The server's own words, where it gives them as it should. */
    private static String error(String said) {
        try {
            JsonNode error = JSON.readTree(said).path("error");
            return error.isMissingNode() ? said : error.asText();
        } catch (JsonProcessingException e) {
            return said;
        }
    }

    /** Hands on each line that is what a line should be, and ends with the first that is not or is the last. */
    private final class Lines implements ServerSentEventListener {

        private final ServerSentEventListener listener;

        private Lines(ServerSentEventListener listener) {
            this.listener = listener;
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            try {
                read(JSON.readTree(event.data()));
            } catch (JsonProcessingException e) {
                fail(Fault.BROKEN_STREAM, "a line is no JSON", e);
            }
            if (failure == null || done) {
                listener.onEvent(event, context);
            }
            if (failure != null || done) {
                context.parsingHandle().cancel();
            }
        }

        private void read(JsonNode line) {
            if (line.has("error")) {
                fail(Fault.SERVER_ERROR, line.get("error").asText(), null);
            } else if (line.path("done").asBoolean()) {
                done = true;
                if ("length".equals(line.path("done_reason").asText())) {
                    fail(Fault.TOO_LONG, "the text was cut off", null);
                }
            } else if (!line.path("message").isObject()) {
                fail(Fault.BROKEN_STREAM, "a line without a message", null);
            }
        }

        @Override
        public void onError(Throwable e) {
            if (!done) {
                broken(e);
            }
        }
    }
}
