package io.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.footnote.cli.Invocation.Done;
import io.footnote.cli.Invocation.Run;
import io.footnote.cli.Invocation.Serve;

class InvocationTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream realErr = System.err;
    private final Properties realProperties = (Properties) System.getProperties().clone();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(realErr);
        System.setProperties(realProperties);
    }

    @Test
    void servesUnlessToldOtherwise() {
        assertThat(Invocation.of("--corpus", folder.toString())).isEqualTo(new Serve());
        assertThat(Invocation.of("serve", "--corpus", folder.toString())).isEqualTo(new Serve());
        assertThat(System.getProperty("quarkus.http.host-enabled")).isNull();
    }

    @Test
    void opensNoPortForACommand() {
        assertThat(Invocation.of("ask", "--corpus", folder.toString(), "--data", "state", "Who?")).isEqualTo(new Run());

        assertThat(System.getProperty("quarkus.http.host-enabled")).isEqualTo("false");
        assertThat(System.getProperty("quarkus.log.console.level")).isEqualTo("WARN");
        assertThat(System.getProperty("footnote.corpus.dir")).isEqualTo(folder.toString());
        assertThat(System.getProperty("footnote.data.dir")).isEqualTo("state");
    }

    @Test
    void namesTheFolderThatIsMissing() {
        Path missing = folder.resolve("nowhere");

        assertThat(Invocation.of("ask", "--corpus", missing.toString(), "Who?")).isEqualTo(new Done(2));
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("footnote: the corpus folder " + missing + " does not exist");
    }

    @Test
    void knowsWrongUsageBeforeAnythingStarts() {
        assertThat(Invocation.of("aks")).isEqualTo(new Done(2));
        assertThat(Invocation.of("ask")).isEqualTo(new Done(2));
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).contains("Try 'footnote ask --help'.");
    }

    @Test
    void doesNotAskWhatTheLocaleGarbled() {
        assertThat(Invocation.of("ask", "--corpus", folder.toString(), "Wer ist M\uFFFD\uFFFDller?")).isEqualTo(new Done(2));
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("LC_ALL");
    }

    @Test
    void leavesWhatWasSetOnPurpose() {
        System.setProperty("quarkus.log.console.level", "DEBUG");
        Invocation.of("index", "--corpus", folder.toString());
        assertThat(System.getProperty("quarkus.log.console.level")).isEqualTo("DEBUG");
    }
}
