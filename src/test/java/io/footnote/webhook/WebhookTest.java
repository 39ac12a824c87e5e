package io.footnote.webhook;

import static org.assertj.core.api.Assertions.assertThat;

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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithWebhooks.class)
class WebhookTest {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";
    static final String ANSWER = "The sky is blue. [1]\\nGrass is not. [2][1]\\n\\n- [1][2] The Sky · The Daily · 2026-05-01";

    @TestHTTPResource
    URI service;

    @Test
    void answersMattermostInAComment() {
        HttpResponse<String> reply = post("/webhooks/mattermost", FORM, recorded("mattermost-form.form"));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
        assertThat(reply.body()).isEqualTo("{\"text\":\"" + ANSWER + "\",\"response_type\":\"comment\"}");
        assertThat(post("/webhooks/mattermost", JSON, recorded("mattermost-json.json")).body()).isEqualTo(reply.body());
    }

    @Test
    void answersRocketChat() {
        assertThat(post("/webhooks/rocketchat", JSON, recorded("rocketchat.json")).body())
                .isEqualTo("{\"text\":\"" + ANSWER + "\"}");
    }

    @Test
    void saysNothingToABot() {
        HttpResponse<String> reply = post("/webhooks/rocketchat", JSON, recorded("rocketchat-of-a-bot.json"));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void saysWhatItSearchedWhenItAbstains() {
        assertThat(asked("unknown thing"))
                .contains("This is not in the articles.\\nI searched the articles; these come closest:"
                        + "\\n- The Sky");
    }

    @Test
    void keepsToItsBudgetWhateverItTakes() {
        long start = System.nanoTime();
        assertThat(asked("slow as can be")).contains(Respondent.LATE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(1900), Duration.ofMillis(6000));
        // The worker was told to stop.
        assertThat(asked("what colour?")).contains("The sky is blue.");
    }

    @ParameterizedTest
    @CsvSource({ "unready now, not ready", "broken inside, Something went wrong", "'', Ask me a question" })
    void alwaysAnswersInWords(String question, String words) {
        assertThat(asked(question)).contains(words).doesNotContain("secret");
    }

    @Test
    void saysThatAQuestionIsTooLong() {
        assertThat(asked("why ".repeat(600))).contains("2399 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "wrong", "zmigewsanbbsdf59xnmduzypj", "VHjxeFFS8qFrvbQc3" })
    void refusesAnotherToken(String token) {
        assertRefused(
                post("/webhooks/mattermost", FORM,
                        recorded("mattermost-form.form").replace("zmigewsanbbsdf59xnmduzypjc", token)),
                401);
        assertRefused(post("/webhooks/rocketchat", JSON, recorded("rocketchat.json").replace("VHjxeFFS8qFrvbQc3", token + 'x')),
                401);
    }

    @ParameterizedTest
    @CsvSource({ "{}, 401", "{\"token\":1}, 401", "[], 400", "'', 400", "{\"token\":\"a\"}{}, 400" })
    void refusesWhatHasNoToken(String body, int status) {
        assertRefused(post("/webhooks/mattermost", JSON, body), status);
        assertRefused(post("/webhooks/rocketchat", JSON, body), status);
    }

    @Test
    void refusesWhatIsNoPost() {
        String form = recorded("mattermost-form.form");
        assertRefused(post("/webhooks/mattermost", FORM, form + "&token=a"), 400);
        assertRefused(post("/webhooks/mattermost", FORM, form + "&x=%zz"), 400);
        assertRefused(post("/webhooks/mattermost", "text/plain", form), 415);
        assertRefused(post("/webhooks/rocketchat", FORM, form), 415);
        assertRefused(post("/webhooks/rocketchat", JSON, "[".repeat(100_000)), 400);
        assertRefused(post("/webhooks/rocketchat", JSON, "x".repeat(1 << 20)), 413);
    }

    private String asked(String question) {
        return post("/webhooks/mattermost", JSON,
                recorded("mattermost-json.json").replace("what colour is the sky?", question)).body();
    }

    private static void assertRefused(HttpResponse<String> reply, int status) {
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).contains("\"status\":" + status).doesNotContain("zmigewsanbb", "VHjxeFF");
    }

    private HttpResponse<String> post(String path, String type, String body) {
        try {
            return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
                    .send(HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(20))
                            .header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recorded(String name) {
        try (var file = WebhookTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
