package io.footnote.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class GenerationConfigTest {

    @Test
    void asksAModelOnThisMachineForWhatRepeats() {
        GenerationConfig config = Settings.of();
        assertThat(config.baseUrl()).isEqualTo("http://localhost:11434");
        assertThat(config.model()).isEqualTo("llama3.2");
        assertThat(config.temperature()).isZero();
        assertThat(config.seed()).isOne();
    }

    @Test
    void itsKeysAreThese() {
        GenerationConfig config = Settings.of("base-url", "https://example.org", "model", "qwen3:4b", "temperature", "0.7",
                "seed",
                "3", "max-tokens", "100", "context-size", "4096", "first-token-timeout", "1s", "next-token-timeout", "2s",
                "timeout", "3s", "turn-timeout", "4s", "rest", "5s", "probe-interval", "6s");
        assertThat(config.baseUrl()).isEqualTo("https://example.org");
        assertThat(config.model()).isEqualTo("qwen3:4b");
        assertThat(config.temperature()).isEqualTo(0.7);
        assertThat(config.seed()).isEqualTo(3);
        assertThat(config.maxTokens()).isEqualTo(100);
        assertThat(config.contextSize()).isEqualTo(4096);
        assertThat(config.firstTokenTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.nextTokenTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.turnTimeout()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.rest()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.probeInterval()).isEqualTo(Duration.ofSeconds(6));
    }
}
