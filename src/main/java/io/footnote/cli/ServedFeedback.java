package io.footnote.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.footnote.feedback.Feedback;

/** The feedback that a running service keeps. */
final class ServedFeedback {

    private static final int PAGE = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private ServedFeedback() {
    }

    private record Page(List<Feedback> feedback) {
    }

    /** Newest first. @throws IOException if the service does not answer as it should */
    static List<Feedback> read(URI service) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        List<Feedback> all = new ArrayList<>();
        List<Feedback> page;
        do {
            URI uri = URI
                    .create(service.toString().replaceAll("/+$", "") + "/api/feedback?limit=" + PAGE + "&offset=" + all.size());
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(uri + " answered " + response.statusCode());
            }
            page = JSON.readValue(response.body(), Page.class).feedback();
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
