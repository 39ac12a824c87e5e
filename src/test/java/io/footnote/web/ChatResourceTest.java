package io.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.footnote.web.Http.Reply;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithFakeAnswers.class)
class ChatResourceTest {

    @TestHTTPResource
    URI base;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(base);
    }

    @Test
    void answersWithCitations() {
        Reply reply = http.chat("{\"question\":\"What is blue?\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith("application/json");
        assertThat(reply.text()).matches("\\{\"id\":\"[0-9a-f-]{36}\",\"conversationId\":\"[0-9a-f-]{36}\",.*")
                .endsWith("""
                        "question":"What is blue?","standaloneQuestion":"What is blue?","outcome":"answered",\
                        "answer":"The sky is blue. [1] Grass is not. [2][1]","shortAnswer":"blue","citations":[\
                        {"marker":1,"file":"skies/blue & é+%.md","title":"The Sky","publisher":"The Daily",\
                        "published":"2026-05-01","url":null,"start":10,"end":26,"quote":"The sky is blue."},\
                        {"marker":2,"file":"skies/blue & é+%.md","title":"The Sky","publisher":"The Daily",\
                        "published":"2026-05-01","url":null,"start":27,"end":40,"quote":"Grass is not."}],\
                        "unanswered":[],"related":[{"file":"skies/blue & é+%.md","title":"The Sky","start":10,"end":40,\
                        "text":"The sky is blue. Grass is not.","score":0.032787,\
                        "ranks":{"words":1,"vectors":null,"reader":1}}],"confidence":0.1235,"mode":"extractive",\
                        "model":null,"prompts":null,"degraded":null,"leftOut":[],\
                        "timings":{"retrieveMs":1,"readMs":2,"totalMs":3}}""");
    }

    @Test
    void abstainsWithWhatComesClosest() {
        Reply reply = http.chat("{\"question\":\"unknown thing?\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("outcome").asText()).isEqualTo("abstained");
        assertThat(reply.json().path("shortAnswer").isNull()).isTrue();
        assertThat(reply.json().path("citations")).isEmpty();
        assertThat(reply.json().path("related")).hasSize(1);
    }

    @Test
    void remembersTheConversation() {
        String id = http.chat("{\"question\":\"first\"}").json().path("conversationId").asText();

        Reply second = http.chat("{\"question\":\"second\",\"conversationId\":\"" + id + "\"}");

        assertThat(second.json().path("conversationId").asText()).isEqualTo(id);
        assertThat(second.json().path("standaloneQuestion").asText()).isEqualTo("second (first, 2)");
    }

    @Test
    void keepsTheIdOfAConversationItDoesNotKnow() {
        Reply reply = http.chat("{\"question\":\"first\",\"conversationId\":\"desk-7\"}");

        assertThat(reply.json().path("conversationId").asText()).isEqualTo("desk-7");
        assertThat(reply.json().path("standaloneQuestion").asText()).isEqualTo("first");
    }

    @Test
    void prefersTheHistoryThatIsGiven() {
        String id = http.chat("{\"question\":\"first\"}").json().path("conversationId").asText();

        Reply reply = http.chat("{\"question\":\"second\",\"conversationId\":\"" + id
                + "\",\"history\":[{\"role\":\"user\",\"text\":\"earlier\"}]}");

        assertThat(reply.json().path("standaloneQuestion").asText()).isEqualTo("second (earlier, 1)");
    }

    @Test
    void saysThatTheIndexIsNotReady() {
        Reply reply = http.chat("{\"question\":\"unready\"}");

        assertThat(reply.problem()).isEqualTo("503 index-not-ready");
        assertThat(reply.header("retry-after")).isEqualTo("5");
        assertThat(reply.json().path("detail").asText()).isEqualTo("there are no articles in corpus");
    }

    @Test
    void keepsItsMistakesToItself() {
        Reply reply = http.chat("{\"question\":\"broken\"}");

        assertThat(reply.problem()).isEqualTo("500 internal-error");
        assertThat(reply.json().path("traceId").asText()).hasSize(36);
        assertThat(reply.text()).doesNotContain("secret").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{}                                                      | 400 missing-field #/question",
            "{\"question\":null}                                     | 400 missing-field #/question",
            "{\"question\":\"\"}                                     | 400 blank-question #/question",
            "{\"question\":\" \\t \"}                                | 400 blank-question #/question",
            "{\"question\":7}                                        | 400 wrong-type #/question",
            "{\"question\":[\"a\"]}                                  | 400 wrong-type #/question",
            "{\"question\":\"a\",\"a/b~\":1}                         | 400 unknown-field #/a~1b~0",
            "{\"question\":\"a\",\"question\":\"b\"}                 | 400 malformed-json #/question",
            "{\"question\":\"a\"} x                                  | 400 malformed-json #",
            "{\"question\":\"\\ud800\"}                              | 400 invalid-field #/question",
            "{\"question\":\"a\",\"conversationId\":\"a b\"}         | 400 invalid-field #/conversationId",
            "{\"question\":\"a\",\"conversationId\":\"\"}            | 400 invalid-field #/conversationId",
            "{\"question\":\"a\",\"history\":{}}                     | 400 wrong-type #/history",
            "{\"question\":\"a\",\"history\":[1]}                    | 400 wrong-type #/history/0",
            "{\"question\":\"a\",\"history\":[{\"role\":\"user\"}]}  | 400 missing-field #/history/0/text",
            "{\"question\":\"a\",\"history\":[{\"role\":\"me\",\"text\":\"\"}]} | 400 invalid-field #/history/0/role",
            "{\"question\":\"a\",\"filter\":7}                       | 400 wrong-type #/filter",
            "{\"question\":\"a\",\"filter\":{\"from\":\"May\"}}      | 400 invalid-field #/filter/from",
            "{\"question\":\"a\",\"filter\":{\"to\":\"2026-02-30\"}} | 400 invalid-field #/filter/to",
            "{\"question\":\"a\",\"filter\":{\"from\":\"2026-02-03\",\"to\":\"2026-02-02\"}} | 400 invalid-field #/filter/from",
            "{\"question\":\"a\",\"filter\":{\"file\":\"a\\u0000\"}} | 400 invalid-field #/filter/file",
            "{\"question\":\"a\",\"filter\":{\"x\":1}}               | 400 unknown-field #/filter/x",
            "[]                                                      | 400 wrong-type #",
            "''                                                      | 400 malformed-json",
            "nul                                                     | 400 malformed-json #" })
    void namesTheFieldAtFault(String body, String problem) {
        Reply reply = http.chat(body);

        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void countsTheCharactersOfAQuestion() {
        assertThat(http.chat("{\"question\":\"" + "a".repeat(2000) + "\"}").status()).isEqualTo(200);
        assertThat(http.chat("{\"question\":\"" + "a".repeat(2001) + "\"}").problem())
                .isEqualTo("400 question-too-long #/question");
    }
}
