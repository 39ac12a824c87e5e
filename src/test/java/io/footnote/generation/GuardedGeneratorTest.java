package io.footnote.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.footnote.generation.GenerationException.Fault;

@Timeout(30)
class GuardedGeneratorTest {

    private static final Prompt PROMPT = new Prompt("Answer briefly.", "Question: who?");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Consumer<String> NOBODY = token -> {
    };

    private final ScriptedOllama ollama = new ScriptedOllama(0).otherwise(call -> call.say("Curie did.").done("stop"));
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private ModelProbe probe;

    @AfterEach
    void close() {
        ollama.close();
        probe.close();
    }

    @Test
    void letsFewWriteAtATimeAndLeavesNobodyWaiting() throws Exception {
        CountDownLatch refused = new CountDownLatch(198);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ollama.otherwise(call -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Eventually.open(refused);
            now.decrementAndGet();
            call.say("Curie did.").done("stop");
        });
        Generator model = guarded(2, "turn-timeout", "200ms");
        ExecutorService askers = Executors.newFixedThreadPool(200);
        List<Future<Fault>> faults = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            faults.add(askers.submit(() -> {
                Fault fault = faultOf(model, LONG, NOBODY);
                refused.countDown();
                return fault;
            }));
        }
        List<Fault> ends = new ArrayList<>();
        for (Future<Fault> fault : faults) {
            ends.add(fault.get());
        }
        askers.shutdown();
        assertThat(ends).containsOnly(Fault.BUSY, null).filteredOn(fault -> fault == null).hasSize(2);
        assertThat(most).hasValue(2);
        assertThat(faultOf(model, LONG, NOBODY)).isNull();
    }

    @Test
    void leavesAServerAloneThatFailedThreeTimes() throws Exception {
        Generator model = guarded(2, "rest", "1h");
        ollama.otherwise(call -> call.answer(500, "{}"));
        for (int i = 0; i < 3; i++) {
            assertThat(faultOf(model, LONG, NOBODY)).isEqualTo(Fault.SERVER_ERROR);
        }
        assertThat(faultOf(model, LONG, NOBODY)).isEqualTo(Fault.RESTING);
        assertThat(ollama.callsLeft()).isEqualTo(3);
    }

    @Test
    void comesBackToAServerThatCameBack() throws Exception {
        Generator model = guarded(2, "rest", "1ms");
        ollama.close();
        for (int i = 0; i < 10; i++) {
            assertThat(faultOf(model, LONG, NOBODY)).isIn(Fault.UNREACHABLE, Fault.RESTING);
        }
        assertThat(model.state().status()).isEqualTo(ModelState.Status.DOWN);
        try (ScriptedOllama again = new ScriptedOllama(ollama.port())) {
            Eventually.is(() -> faultOf(model, LONG, NOBODY) == null);
            assertThat(faultOf(model, LONG, NOBODY)).isNull();
            assertThat(model.state().isReady()).isTrue();
        }
    }

    @Test
    void blamesNoServerForWhatIsNotItsFault() throws Exception {
        Generator model = guarded(2, "rest", "1h");
        ollama.otherwise(call -> call.stall());
        for (int i = 0; i < 3; i++) {
            assertThat(faultOf(model, Duration.ofMillis(50), NOBODY)).isEqualTo(Fault.TIMEOUT);
        }
        ollama.otherwise(call -> call.say("Curie did.").done("stop"));
        ollama.then(call -> call.done("stop"), call -> call.say("On").done("length"), call -> call.answer(429, ""));
        assertThat(faultOf(model, LONG, NOBODY)).isEqualTo(Fault.EMPTY);
        assertThat(faultOf(model, LONG, NOBODY)).isEqualTo(Fault.TOO_LONG);
        assertThat(faultOf(model, LONG, NOBODY)).isEqualTo(Fault.BUSY);
        assertThat(faultOf(model, LONG, NOBODY)).isNull();
    }

    @Test
    void givesTheTurnBackHoweverItEnds() throws Exception {
        Generator model = guarded(1, "turn-timeout", "0s");
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> model.generate(PROMPT, LONG, token -> {
                throw new IllegalStateException("gone");
            })).hasMessage("gone");
        }
        assertThat(faultOf(model, LONG, NOBODY)).isNull();
        assertThat(faultOf(model, LONG, NOBODY)).isNull();
    }

    @Test
    void doesNotWaitForATurnWhenInterrupted() throws Exception {
        Generator model = guarded(1, "turn-timeout", "1h");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> model.generate(PROMPT, LONG, NOBODY)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void tellsHowItWent() throws Exception {
        Generator model = guarded(1);
        faultOf(model, LONG, NOBODY);
        ollama.then(call -> call.say("Curie").line("{\"error\":\"no memory\"}"), call -> call.answer(404, ""));
        faultOf(model, LONG, NOBODY);
        faultOf(model, LONG, NOBODY);
        assertThatThrownBy(() -> model.generate(PROMPT, LONG, token -> {
            throw new IllegalStateException("gone");
        }));
        assertThat(heard).containsExactly("began", "wrote", "began", "failed SERVER_ERROR", "failed MODEL_MISSING", "began",
                "stopped");
    }

    private Generator guarded(int atATime, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("base-url", ollama.url(), "probe-interval", "1h"));
        GenerationConfig config = Settings.of(all.toArray(String[]::new));
        probe = ModelProbe.start(config, Clock.systemUTC());
        return new GuardedGenerator(new OllamaGenerator(config, probe, List.of()), atATime, config, new GenerationListener() {
            @Override
            public void began(Duration after) {
                heard.add("began");
            }

            @Override
            public void wrote() {
                heard.add("wrote");
            }

            @Override
            public void failed(Fault fault) {
                heard.add("failed " + fault);
            }

            @Override
            public void stopped() {
                heard.add("stopped");
            }
        });
    }

    /** Null if the text was written. */
    private static Fault faultOf(Generator model, Duration patience, Consumer<String> tokens) {
        try {
            model.generate(PROMPT, patience, tokens);
            return null;
        } catch (GenerationException e) {
            return e.fault();
        }
    }
}
