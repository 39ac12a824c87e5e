package io.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.footnote.web.Http.Reply;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithFakeAnswers.class)
class SearchResourceTest {

    @TestHTTPResource
    URI base;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(base);
    }

    @Test
    void findsPassagesWithTheirPlaces() {
        JsonNode passages = http.get("/api/search?q=blue").json().path("passages");

        assertThat(passages).hasSize(1);
        JsonNode passage = passages.get(0);
        assertThat(passage.path("file").asText()).isEqualTo(FakeBeans.SKY.file());
        assertThat(FakeBeans.BLUE.substring(passage.path("start").asInt(), passage.path("end").asInt()))
                .isEqualTo(passage.path("text").asText());
        assertThat(passage.path("ranks").toString()).isEqualTo("{\"words\":1,\"vectors\":null,\"reader\":null}");
    }

    @ParameterizedTest
    @CsvSource({ "/api/search?q=blue+green&limit=1, 1", "/api/search?q=blue+green&limit=, 2",
            "/api/search?q=blue+green&tag=air, 1",
            "/api/search?q=blue+green&file=*.txt, 1", "/api/search?q=blue+green&from=2026-05-02, 0",
            "/api/search?q=blue+green&to=2026-05-01, 1",
            "/api/search?q=zzzz, 0", "/api/search?q=%22(%5B+%2B-*%3F, 0", "/api/search?q=%F0%9F%98%80&file=%5B, 0" })
    void narrowsWhatItFinds(String path, int passages) {
        Reply reply = http.get(path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("passages")).hasSize(passages);
    }

    @ParameterizedTest
    @CsvSource({ "/api/search, 400 invalid-parameter q", "/api/search?q=+, 400 invalid-parameter q",
            "/api/search?q=a&limit=0, 400 invalid-parameter limit", "/api/search?q=a&limit=101, 400 invalid-parameter limit",
            "/api/search?q=a&limit=-1, 400 invalid-parameter limit", "/api/search?q=a&limit=x, 400 invalid-parameter limit",
            "/api/search?q=a&limit=99999999999, 400 invalid-parameter limit", "/api/search?q=a&q=b, 400 invalid-parameter q",
            "/api/search?q=a&from=1.5.2026, 400 invalid-parameter from",
            "/api/search?q=a&to=2026-13-01, 400 invalid-parameter to",
            "/api/search?q=a&from=2026-02-03&to=2026-02-02, 400 invalid-parameter from",
            "/api/search?q=a&file=%00, 400 invalid-parameter file", "/api/search?q=a&limt=5, 400 unknown-parameter limt",
            "/api/search?q=a&file=*a????????????????????????????????, 400 invalid-parameter file" })
    void namesTheParameterAtFault(String path, String problem) {
        assertThat(http.get(path).problem()).isEqualTo(problem);
    }

    @Test
    void countsTheCharactersOfAQuery() {
        assertThat(http.get("/api/search?q=" + "a".repeat(2000)).status()).isEqualTo(200);
        assertThat(http.get("/api/search?q=" + "a".repeat(2001)).problem()).isEqualTo("400 invalid-parameter q");
    }
}
