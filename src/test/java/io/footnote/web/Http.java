package io.footnote.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A client of the service under test. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;

    Http(URI base) {
        this.base = base;
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply chat(String json) {
        return chat(json.getBytes(StandardCharsets.UTF_8));
    }

    Reply chat(byte[] body) {
        return post("/api/chat", "application/json", BodyPublishers.ofByteArray(body));
    }

    Reply post(String path, String contentType, BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).POST(body));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Reply(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(response.body(), e);
            }
        }

        /** Type and place of the first error, as in {@code 400 blank-question #/question}. */
        String problem() {
            JsonNode problem = json();
            JsonNode error = problem.path("errors").path(0);
            String place = error.path("pointer").asText(error.path("parameter").asText(""));
            String type = problem.path("type").asText().replace("/problems/", "");
            return (status() + " " + type + ' ' + place).strip();
        }
    }
}
