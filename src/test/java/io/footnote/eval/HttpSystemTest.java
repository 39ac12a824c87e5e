package io.footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpServer;

import io.footnote.answer.Question;
import io.footnote.answer.Turn;
import io.footnote.index.Filter;

class HttpSystemTest {

    private static final String ANSWERED = """
            {"id":"1","standaloneQuestion":"Who?","outcome":"answered","answer":"Rollo. [1]","shortAnswer":"Rollo","confidence":0.9,
             "citations":[{"marker":1,"file":"n.txt","title":"N","start":3,"end":8,"quote":"Rollo"}],"new":"field"}""";

    private HttpServer server;
    private HttpSystem system;
    private int status = 200;
    private String reply = ANSWERED;
    private String asked = "";
    private String article = "By Rollo.";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = reply.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/api/articles/", exchange -> {
            byte[] body = article.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        system = new HttpSystem(URI.create("http://localhost:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksWithHistoryAndFilter() throws Exception {
        Reply got = system.ask(new Question("Who?", List.of(new Turn(Turn.Role.ASSISTANT, "He.")),
                new Filter(null, LocalDate.of(2022, 11, 1), null, "Iran")));

        assertThat(asked)
                .isEqualTo("POST /api/chat {\"question\":\"Who?\",\"history\":[{\"role\":\"assistant\",\"text\":\"He.\"}],"
                        + "\"filter\":{\"from\":\"2022-11-01\",\"tag\":\"Iran\"}}");
        assertThat(got)
                .isEqualTo(new Reply("Who?", "Rollo. [1]", "Rollo", List.of(new Reply.Quote(1, "n.txt", 3, 8, "Rollo")), .9,
                        null));
    }

    @Test
    void searchesWithEverythingEncoded() throws Exception {
        reply = "{\"passages\":[{\"file\":\"b.md\"},{\"file\":\"a.md\"},{\"file\":\"b.md\"}]}";

        assertThat(system.search("a&b=ü?", new Filter("**/*.md", null, null, null), 10)).containsExactly("b.md", "a.md",
                "b.md");
        assertThat(asked).startsWith("GET /api/search?file=**%2F*.md&limit=10&q=a%26b%3D%C3%BC%3F ");
    }

    @Test
    void anAbstentionHasNoCitations() throws Exception {
        reply = "{\"standaloneQuestion\":\"Who?\",\"outcome\":\"abstained\",\"answer\":null,\"citations\":[],\"confidence\":0}";

        assertThat(system.ask(Question.of("Who?")).answered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "{}", "<html>", "{\"outcome\":\"answered\"}",
            "{\"standaloneQuestion\":\"\",\"outcome\":\"answered\",\"answer\":\"x\",\"citations\":[],\"confidence\":1}",
            "{\"standaloneQuestion\":\"\",\"outcome\":\"abstained\",\"citations\":[]}",
            "{\"standaloneQuestion\":\"\",\"outcome\":\"abstained\",\"citations\":[],\"confidence\":\"high\"}",
            "{\"standaloneQuestion\":\"\",\"outcome\":\"abstained\",\"citations\":[],\"confidence\":2}",
            "{\"standaloneQuestion\":\"\",\"outcome\":\"maybe\",\"citations\":[],\"confidence\":1}" })
    void aReplyThatLacksSomethingIsNoReply(String body) {
        reply = body;
        assertThatThrownBy(() -> system.ask(Question.of("Who?"))).isInstanceOf(SystemFailedException.class);
    }

    @Test
    void tellsTheProblemsDetail() {
        status = 503;
        reply = "{\"type\":\"/problems/index\",\"title\":\"No index\",\"status\":503,\"detail\":\"the folder is empty\"}";
        assertThatThrownBy(() -> system.ask(Question.of("Who?"))).isInstanceOf(SystemFailedException.class)
                .hasMessage("/api/chat answered 503: No index: the folder is empty");
        reply = "<html>Bad gateway</html>";
        assertThatThrownBy(() -> system.ask(Question.of("Who?")))
                .hasMessage("/api/chat answered 503: <html>Bad gateway</html>");
    }

    @Test
    void aServiceThatIsNotThereIsNamed() {
        server.stop(0);
        assertThatThrownBy(() -> system.fingerprint()).isInstanceOf(SystemFailedException.class)
                .hasMessageContaining("/api/fingerprint cannot be reached");
    }

    @Test
    void aCitationWhoseOffsetsAreWrongIsNoAnswer() {
        article = "By, Rollo.";
        assertThatThrownBy(() -> system.ask(Question.of("Who?"))).isInstanceOf(SystemFailedException.class)
                .hasMessage("citation [1] does not stand at 3..8 of n.txt");
    }

    @Test
    void takesTheFingerprintThatTheServiceTells() throws Exception {
        reply = "{\"state\":\"ready\"}";
        assertThat(system.fingerprint()).isEmpty();
        reply = """
                {"fingerprint":{"files":{"a.md":"11","b.md":"22"},"splitter":"sentences-1","models":{"reader":"minilm"},
                 "prompts":{},"version":"0.1"}}""";
        assertThat(system.fingerprint()).contains(Runs.FINGERPRINT);
        reply = "{\"fingerprint\":{\"files\":{}}}";
        assertThatThrownBy(() -> system.fingerprint()).isInstanceOf(SystemFailedException.class);
    }
}
