package io.footnote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.langchain4j.model.chat.listener.ChatModelListener;
import io.footnote.generation.GenerationConfig;
import io.footnote.generation.GenerationException;
import io.footnote.generation.GuardedGenerator;
import io.footnote.generation.ModelProbe;
import io.footnote.generation.OllamaGenerator;
import io.footnote.generation.Prompt;
import io.footnote.generation.ScriptedOllama;
import io.footnote.generation.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;

/** In the container, where the breaker and LangChain4j's observers are the container's. */
@QuarkusTest
class GenerationMetersTest {

    @Inject
    @Any
    Instance<ChatModelListener> listeners;

    @Inject
    MeterRegistry meters;

    @Test
    void countTextsByHowTheyEnded() throws Exception {
        try (ScriptedOllama ollama = new ScriptedOllama(0)) {
            GenerationConfig config = Settings.of("base-url", ollama.url());
            ollama.then(call -> call.say("Curie did.").done("stop"),
                    call -> call.say("Curie").line("{\"error\":\"no memory\"}"));
            try (ModelProbe probe = ModelProbe.start(config, Clock.systemUTC())) {
                var model = new GuardedGenerator(new OllamaGenerator(config, probe, listeners.stream().toList()), 1, config,
                        new GenerationMeters(meters));
                Prompt prompt = new Prompt("Answer briefly.", "Question: who?");
                model.generate(prompt, Duration.ofMinutes(1), token -> {
                });
                assertThatThrownBy(() -> model.generate(prompt, Duration.ofMinutes(1), token -> {
                })).isInstanceOf(GenerationException.class);
            }
        }
        assertThat(generations("written")).isOne();
        assertThat(generations("server_error")).isOne();
        assertThat(meters.get("footnote.generation.first.token").timer().count()).isEqualTo(2);
        assertThat(meters.get("gen_ai.client.token.usage").tag("gen_ai.token.type", "input").counter().count())
                .as("tokens of the prompt, as LangChain4j's observer counts them").isEqualTo(20);
    }

    private double generations(String outcome) {
        return meters.get("footnote.generations").tag("outcome", outcome).counter().count();
    }
}
