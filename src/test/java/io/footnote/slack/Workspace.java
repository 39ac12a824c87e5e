package io.footnote.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.slack.api.app_backend.SlackSignature;

/** Delivers to the service as Slack does, signed by Slack's own SDK. */
final class Workspace {

    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicInteger EVENTS = new AtomicInteger();

    private final URI service;

    Workspace(URI service) {
        this.service = service;
    }

    /** A file of {@code src/test/resources/io/footnote/slack}. */
    static String recorded(String name) {
        try (var file = Workspace.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A recorded event under an id of its own. */
    static String event(String name) {
        return recorded(name + ".json").replaceAll("\"event_id\": \"\\w+\"", "\"event_id\": \"" + newId() + '"');
    }

    static String newId() {
        return "Ev%07d".formatted(EVENTS.incrementAndGet());
    }

    static String idOf(String event) {
        return event.replaceAll("(?s).*\"event_id\": \"(\\w+)\".*", "$1");
    }

    HttpResponse<String> deliver(String event) {
        return post("/slack/events", "application/json", event);
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(signed(path, now(), body).header("Content-Type", contentType));
    }

    static String now() {
        return String.valueOf(System.currentTimeMillis() / 1000);
    }

    HttpRequest.Builder signed(String path, String stamp, String body) {
        return unsigned(path, body).header("X-Slack-Request-Timestamp", stamp).header("X-Slack-Signature", sign(stamp, body));
    }

    HttpRequest.Builder unsigned(String path, String body) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(body));
    }

    static String sign(String stamp, String body) {
        return new SlackSignature.Generator(SECRET).generate(stamp, body);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
