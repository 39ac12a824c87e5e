package io.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import io.footnote.feedback.Feedback;
import io.footnote.feedback.FeedbackBook;
import io.footnote.store.Store;
import picocli.CommandLine;

class FeedbackCommandTest {

    static final Feedback ONE = new Feedback("Ev1 U1", Instant.EPOCH, "U1", false, "why?", true, "Because. [1]", List.of());

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Properties realProperties = (Properties) System.getProperties().clone();

    @AfterEach
    void restore() {
        System.setProperties(realProperties);
    }

    @Test
    void listsWhatIsKept() throws Exception {
        keep(ONE);
        assertThat(run("feedback")).isZero();
        assertThat(out.toString().lines()).containsExactly("1970-01-01T00:00:00Z  not helpful  U1  why?", "    Because. [1]");
    }

    @Test
    void printsAQuestionSet() throws Exception {
        keep(ONE);
        assertThat(run("feedback", "--to-questions")).isZero();
        assertThat(out.toString()).contains("- id: Ev1-U1", "ask: why?", "TODO");
    }

    @Test
    void exitsWithOneWhenThereIsNone() throws Exception {
        keep();
        assertThat(run("feedback")).isEqualTo(1);
    }

    @Test
    void exitsWithTwoWhereNothingIsKept() {
        System.clearProperty("footnote.data.dir");
        assertThat(run("feedback")).isEqualTo(2);
        assertThat(err.toString()).contains("--data", "--url");
    }

    @Test
    void exitsWithTwoWhileTheServiceHasTheFolder() throws Exception {
        System.setProperty("footnote.data.dir", folder.toString());
        try (Store service = Store.open(folder, Clock.systemUTC())) {
            assertThat(run("feedback")).isEqualTo(2);
            assertThat(err.toString()).contains("in use");
        }
    }

    @Test
    void asksARunningService() throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        service.createContext("/api/feedback", exchange -> {
            byte[] body = ("{\"counts\":{},\"feedback\":[{\"id\":\"Ev1 U1\",\"at\":\"2026-06-01T12:00:00Z\",\"user\":\"U1\","
                    + "\"helpful\":true,\"question\":\"why?\",\"answered\":false,\"answer\":\"No.\",\"citations\":[]}]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        String url = "http://127.0.0.1:" + service.getAddress().getPort() + '/';
        assertThat(run("feedback", "--to-questions", "--url", url)).isZero();
        assertThat(out.toString()).contains("# Helpful: No.", "abstain: true");
        service.stop(0);
        assertThat(run("feedback", "--url", url)).isEqualTo(2);
    }

    private void keep(Feedback... feedback) throws IOException {
        System.setProperty("footnote.data.dir", folder.toString());
        try (Store store = Store.open(folder, Clock.systemUTC())) {
            List.of(feedback).forEach(new FeedbackBook(store)::add);
        }
    }

    private int run(String... args) {
        CommandLine line = FootnoteCommand.line(Articles.ofApplication());
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }
}
