package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.footnote.web.WithFakeAnswers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithFakeAnswers.class)
class ClosedDoorTest {

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @ValueSource(strings = { "/slack/events", "/slack/commands", "/slack/interactions", "/webhooks/mattermost",
            "/webhooks/rocketchat" })
    void doesNotExistWithoutASecret(String path) {
        Workspace workspace = new Workspace(service);
        HttpResponse<String> reply = workspace.post(path, "application/json", Workspace.event("mention-in-a-channel"));
        HttpResponse<String> nowhere = workspace.post("/nowhere", "application/json", "{}");

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body().replace(path, "/nowhere")).isEqualTo(nowhere.body());
    }
}
