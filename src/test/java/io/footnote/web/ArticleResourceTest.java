package io.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.footnote.web.Http.Reply;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithFakeAnswers.class)
class ArticleResourceTest {

    @TestHTTPResource
    URI base;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(base);
    }

    @Test
    void tellsWhatAnswersDependOn() {
        String fingerprint = http.get("/api/fingerprint").text();

        assertThat(fingerprint).startsWith("{\"fingerprint\":{\"files\":{\"sea.txt\":\"").contains("\"splitter\":",
                "\"reader\":");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/articles/skies/blue%20&%20%C3%A9+%25.md",
            "/api/articles/skies%2Fblue%20%26%20%c3%a9%2B%25.md" })
    void servesTheTextThatOffsetsCountIn(String path) {
        Reply reply = http.get(path);

        assertThat(reply.text()).isEqualTo(FakeBeans.BLUE);
        assertThat(reply.header("content-type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = { "picture.png", "broken.md", "SEA.TXT", "./sea.txt%00", "..%2f..%2fpom.xml",
            "%2e%2e/%2e%2e/pom.xml", "%2Fetc%2Fpasswd", "//etc/passwd", "..%5c..%5cpom.xml", "skies" })
    void servesNothingThatIsNotIndexed(String file) {
        assertThat(http.get("/api/articles/" + file).problem()).isIn("404 article-not-found", "404 not-found");
    }

    @Test
    void tellsWhatIsIndexedAndWhatFailed() {
        JsonNode state = http.get("/api/articles").json();

        assertThat(state.path("state").asText()).isEqualTo("ready");
        assertThat(state.path("generation").asInt()).isEqualTo(1);
        assertThat(state.path("counts").toString()).isEqualTo("{\"articles\":2,\"passages\":2,\"failed\":1,\"skipped\":1}");
        assertThat(state.path("failures").findValuesAsText("file")).containsExactly("broken.md");
        assertThat(state.path("failures").get(0).path("reason").asText()).isNotBlank();
        assertThat(state.path("articles").findValuesAsText("file")).containsExactly("sea.txt", FakeBeans.SKY.file());
        assertThat(state.path("articles").get(1).path("published").asText()).isEqualTo("2026-05-01");
    }

    @Test
    void listsAPageOfTheArticles() {
        assertThat(http.get("/api/articles?offset=1&limit=1").json().path("articles").findValuesAsText("file"))
                .containsExactly(FakeBeans.SKY.file());
        assertThat(http.get("/api/articles?limit=0").json().path("articles")).isEmpty();
        assertThat(http.get("/api/articles?offset=-1").problem()).isEqualTo("400 invalid-parameter offset");
    }

    @Test
    void isReadyWithAnIndexAndTellsOfFailures() {
        Reply reply = http.get("/q/health/ready");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("broken.md");
        assertThat(http.get("/q/health/live").status()).isEqualTo(200);
    }

    @Test
    void measuresQuestionsAndTheIndex() {
        http.chat("{\"question\":\"a\"}");

        assertThat(http.get("/q/metrics").text()).contains("footnote_questions_seconds_count{outcome=\"answered\"}")
                .contains("footnote_index_articles 2.0").contains("footnote_index_failures 1.0");
    }

    @Test
    void documentsItself() {
        Reply reply = http.get("/q/openapi?format=json");

        assertThat(reply.json().path("paths").fieldNames()).toIterable().containsExactlyInAnyOrder("/api/chat",
                "/api/chat/stream", "/api/search", "/api/articles", "/api/articles/{file}", "/api/fingerprint",
                "/api/models", "/api/feedback");
        assertThat(http.get("/q/swagger-ui/").status()).isEqualTo(200);
    }
}
