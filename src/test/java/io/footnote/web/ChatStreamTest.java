package io.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.footnote.web.Http.Reply;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithFakeAnswers.class)
class ChatStreamTest {

    @TestHTTPResource
    URI base;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(base);
    }

    record Event(int id, String name, JsonNode data) {
    }

    @Test
    void sendsSourcesThenSentencesThenProofThenTheWholeAnswer() throws IOException {
        List<Event> events = events(stream("{\"question\":\"What is blue?\"}"));

        assertThat(events).extracting(Event::name)
                .containsExactly("meta", "sources", "delta", "delta", "citation", "citation", "done");
        assertThat(events).extracting(Event::id).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(events).allSatisfy(event -> assertThat(event.data().path("type").asText()).isEqualTo(event.name()));
        assertThat(events.get(0).data().path("indexGeneration").asLong()).isEqualTo(1);
        assertThat(events.get(4).data().toString()).startsWith("{\"type\":\"citation\",\"n\":1,\"marker\":1,\"file\":")
                .endsWith("\"quote\":\"The sky is blue.\",\"verdict\":\"verified\",\"answerStart\":0,\"answerEnd\":20}");
    }

    @Test
    void spellsTheAnswerInItsDeltas() throws IOException {
        List<Event> events = events(stream("{\"question\":\"What is blue?\"}"));

        String text = events.stream().map(event -> event.data().path("text").asText("")).collect(Collectors.joining());
        JsonNode done = events.get(events.size() - 1).data();
        assertThat(text).isEqualTo(done.path("answer").asText());
        JsonNode grass = events.get(5).data();
        assertThat(text.substring(grass.path("answerStart").asInt(), grass.path("answerEnd").asInt()))
                .isEqualTo("Grass is not. [2][1]");
    }

    @Test
    void endsWithWhatIsAnsweredWithoutAStream() throws IOException {
        String question = "{\"question\":\"What is blue?\",\"conversationId\":\"same\",\"history\":[]}";
        List<Event> events = events(stream(question));
        ObjectNode whole = (ObjectNode) http.chat(question).json();

        ObjectNode done = (ObjectNode) events.get(events.size() - 1).data();
        assertThat(done.without(List.of("type", "id")).toString()).isEqualTo(whole.without("id").toString());
    }

    @Test
    void isNotBufferedOnItsWay() {
        Reply reply = stream("{\"question\":\"What is blue?\"}");

        assertThat(reply.header("content-type")).startsWith("text/event-stream");
        assertThat(reply.header("cache-control")).isEqualTo("no-cache");
        assertThat(reply.header("x-accel-buffering")).isEqualTo("no");
    }

    @Test
    void abstainsInOneDelta() throws IOException {
        assertThat(events(stream("{\"question\":\"unknown\"}"))).extracting(Event::name)
                .containsExactly("meta", "sources", "delta", "done");
    }

    @Test
    void endsWithTheProblemThatCameUp() throws IOException {
        List<Event> events = events(stream("{\"question\":\"broken\"}"));

        assertThat(events).extracting(Event::name).containsExactly("meta", "error");
        assertThat(events.get(1).data().path("problem").path("type").asText()).isEqualTo("/problems/internal-error");
        assertThat(events.get(1).data().toString()).doesNotContain("secret");
    }

    @Test
    void refusesABadQuestionBeforeTheStreamBegins() {
        Reply reply = stream("{\"question\":\" \"}");

        assertThat(reply.problem()).isEqualTo("400 blank-question #/question");
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void beatsWhileItWorksAndStopsWhenNobodyListens() throws IOException, InterruptedException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST /api/chat/stream HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 19\r\n\r\n{\"question\":\"slow\"}").getBytes(StandardCharsets.UTF_8));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).lines();
            assertThat(lines.anyMatch(line -> line.startsWith(":"))).isTrue();
        }
        assertThat(Interruptions.LATCH.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private Reply stream(String json) {
        return http.send(http.request("/api/chat/stream").header("Content-Type", "application/json")
                .header("Accept", "text/event-stream").POST(BodyPublishers.ofString(json)));
    }

    private static List<Event> events(Reply reply) throws IOException {
        assertThat(reply.status()).isEqualTo(200);
        List<Event> events = new ArrayList<>();
        for (String block : reply.text().strip().split("\n\n")) {
            if (block.startsWith(":")) {
                continue;
            }
            var fields = block.lines().collect(Collectors.toMap(line -> line.substring(0, line.indexOf(':')),
                    line -> line.substring(line.indexOf(':') + 1).strip()));
            assertThat(fields).containsOnlyKeys("id", "event", "data");
            events.add(new Event(Integer.parseInt(fields.get("id")), fields.get("event"),
                    new ObjectMapper().readTree(fields.get("data"))));
        }
        return events;
    }
}
