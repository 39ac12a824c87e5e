package io.footnote.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.footnote.generation.GenerationException.Fault;
import io.footnote.generation.ModelState.Status;

@Timeout(20)
class ModelProbeTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ScriptedOllama ollama = new ScriptedOllama(0);

    @AfterEach
    void close() {
        ollama.close();
    }

    @Test
    void findsTheModelAndItsDigest() {
        try (ModelProbe probe = probe()) {
            ModelState state = seen(probe);
            assertThat(state.status()).isEqualTo(Status.READY);
            assertThat(state.model()).isEqualTo("llama3.2");
            assertThat(state.digest()).hasSize(64);
            assertThat(state.detail()).isNull();
            assertThat(state.since()).isEqualTo(NOW);
        }
    }

    @Test
    void saysHowToGetAModelThatIsMissing() {
        ollama.models("llama3.2:1b", "qwen3:latest");
        try (ModelProbe probe = probe()) {
            assertThat(seen(probe).status()).isEqualTo(Status.MISSING);
            assertThat(probe.state().detail())
                    .isEqualTo("Ollama at " + ollama.url() + " does not have the model llama3.2: run \"ollama pull llama3.2\"");
        }
    }

    @Test
    void noticesThatTheServerGoesAndComesBack() {
        try (ModelProbe probe = probe()) {
            assertThat(seen(probe).isReady()).isTrue();
            ollama.close();
            Eventually.is(() -> probe.state().status() == Status.DOWN);
            assertThat(probe.state().detail()).isEqualTo("Ollama at " + ollama.url() + " does not answer");
            try (ScriptedOllama again = new ScriptedOllama(ollama.port())) {
                Eventually.is(() -> probe.state().isReady());
            }
        }
    }

    @Test
    void takesWhatIsNoOllamaForNone() {
        try (ModelProbe probe = ModelProbe.start(Settings.of("base-url", ollama.url() + "/router"), CLOCK)) {
            assertThat(seen(probe).status()).isEqualTo(Status.DOWN);
            assertThat(probe.state().detail()).isEqualTo("Ollama at " + ollama.url() + "/router answers with HTTP 404");
        }
    }

    @Test
    @Timeout(10)
    void givesUpOnAServerThatIsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0);
                ModelProbe probe = ModelProbe.start(Settings.of("base-url", "http://127.0.0.1:" + silent.getLocalPort()),
                        CLOCK)) {
            assertThat(seen(probe).status()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void believesWhatGenerationsTell() {
        try (ModelProbe probe = ModelProbe.start(Settings.of("base-url", ollama.url(), "probe-interval", "1h"), CLOCK)) {
            assertThat(seen(probe).isReady()).isTrue();
            probe.heard(new GenerationException(Fault.TIMEOUT, "slow", null));
            assertThat(probe.state().isReady()).isTrue();
            String digest = probe.state().digest();
            probe.heard(new GenerationException(Fault.UNREACHABLE, "gone", null));
            assertThat(probe.state()).isEqualTo(new ModelState(Status.DOWN, "llama3.2", digest, "gone", NOW));
            probe.heard();
            assertThat(probe.state().isReady()).isTrue();
            probe.heard(new GenerationException(Fault.MODEL_MISSING, "pull it", null));
            assertThat(probe.state().status()).isEqualTo(Status.MISSING);
        }
    }

    @ParameterizedTest
    @CsvSource({ "x, x:latest", "x:1b, x:1b", "hf.co/a/b:Q4, hf.co/a/b:Q4", "localhost:5000/a/b, localhost:5000/a/b:latest" })
    void namesWithoutATagMeanTheLatest(String name, String tagged) {
        assertThat(ModelProbe.tagged(name)).isEqualTo(tagged);
    }

    private static ModelState seen(ModelProbe probe) {
        Eventually.is(() -> probe.state().status() != Status.UNKNOWN);
        return probe.state();
    }

    private ModelProbe probe() {
        return ModelProbe.start(Settings.of("base-url", ollama.url(), "probe-interval", "5ms"), CLOCK);
    }
}
