package io.footnote.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.footnote.generation.GenerationException.Fault;
import io.footnote.generation.ScriptedOllama.Script;

@Timeout(20)
class OllamaGeneratorTest {

    private static final Prompt PROMPT = new Prompt("Answer \"briefly\".", "Question: who?\nÆ \uD83D\uDE00");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ScriptedOllama ollama = new ScriptedOllama(0);
    private final List<String> text = new ArrayList<>();

    @AfterEach
    void close() {
        ollama.close();
    }

    @Test
    void passesTheTextOnAsItComes() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        ollama.then(call -> {
            call.piece("It was ");
            Eventually.open(heard);
            call.piece("Curie [1].").done("stop");
        });
        generate(token -> {
            text.add(token);
            heard.countDown();
        });
        assertThat(text).containsExactly("It was ", "Curie [1].");
    }

    @Test
    void sendsThePromptAndTheSettings() throws Exception {
        ollama.models("qwen3:4b").otherwise(call -> call.say("Yes.").done("stop"));
        generate(text::add, "model", "qwen3:4b", "temperature", "0.5", "seed", "7", "max-tokens", "99", "context-size", "2048");
        ScriptedOllama.Call call = ollama.nextCall();
        assertThat(call.system()).isEqualTo(PROMPT.system());
        assertThat(call.user()).isEqualTo(PROMPT.user());
        assertThat(call.body.replaceAll("\\s", "")).contains("\"model\":\"qwen3:4b\"", "\"stream\":true", "\"think\":false",
                "\"temperature\":0.5", "\"seed\":7", "\"num_predict\":99", "\"num_ctx\":2048");
    }

    @ParameterizedTest
    @CsvSource({ "404, MODEL_MISSING", "429, BUSY", "503, BUSY", "500, SERVER_ERROR", "502, SERVER_ERROR", "400, SERVER_ERROR",
            "302, SERVER_ERROR" })
    void tellsWhatAStatusMeans(int status, Fault fault) {
        ollama.then(call -> call.answer(status, "{\"error\":\"so\\nit is\"}", "Retry-After: 5", "Location: /"));
        assertThat(failure()).hasMessage("Ollama at " + ollama.url() + ", model llama3.2: HTTP " + status + ", so it is")
                .extracting(GenerationException::fault).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "The moon " })
    void findsEachWayInWhichAStreamCanBreak(String start) {
        assertThat(faultOf(call -> call.say(start).line("{\"error\":\"out of memory\"}"))).isEqualTo(Fault.SERVER_ERROR);
        assertThat(faultOf(call -> call.say(start).line("{\"message\":{\"role\":\"assi"))).isEqualTo(Fault.BROKEN_STREAM);
        assertThat(faultOf(call -> call.say(start).line("{\"what\":1}"))).isEqualTo(Fault.BROKEN_STREAM);
        assertThat(faultOf(call -> call.say(start).line("[]"))).isEqualTo(Fault.BROKEN_STREAM);
        assertThat(faultOf(call -> call.say(start).reset())).isEqualTo(Fault.BROKEN_STREAM);
        assertThat(faultOf(call -> call.say(start))).isEqualTo(Fault.BROKEN_STREAM);
        assertThat(faultOf(call -> call.answer(200, "<html>Router</html>"))).isEqualTo(Fault.BROKEN_STREAM);
        assertThat(
                faultOf(call -> call.say(start).line("{\"message\":{\"content\":\"x\"},\"done\":false,\"tool\":\"\u0000\"}")))
                .isEqualTo(Fault.BROKEN_STREAM);
    }

    @Test
    void needsNoMessageInTheLastLine() throws Exception {
        ollama.then(call -> call.say("Yes <").line("{\"done\":true}"));
        generate(text::add);
        assertThat(String.join("", text)).isEqualTo("Yes <");
    }

    @Test
    void passesOnWhatCameBeforeItBroke() {
        ollama.then(call -> call.say("The moon ").line("{\"error\":\"out of memory\"}"));
        assertThat(failure()).hasMessageEndingWith("out of memory");
        assertThat(text).containsExactly("The ", "moon ");
    }

    @Test
    void knowsAnEmptyTextFromAnEndlessOne() throws Exception {
        assertThat(faultOf(call -> call.done("stop"))).isEqualTo(Fault.EMPTY);
        assertThat(faultOf(call -> call.say(" \n").done("stop"))).isEqualTo(Fault.EMPTY);
        assertThat(faultOf(call -> call.say("The moon").done("length"))).isEqualTo(Fault.TOO_LONG);
        assertThat(faultOf(call -> {
            while (true) {
                call.piece("on ");
            }
        })).isEqualTo(Fault.TOO_LONG);
        assertThat(ollama.sawDisconnect()).isTrue();
        assertThat(faultOf(call -> {
            while (true) {
                call.line("{\"message\":{\"content\":\"\",\"thinking\":\"on\"},\"done\":false}");
            }
        })).isEqualTo(Fault.TOO_LONG);
        assertThat(ollama.sawDisconnect()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "first-token-timeout, '', nothing for 0.5 s", "next-token-timeout, 'The moon', nothing more for 0.5 s",
            "timeout, '', not whole after 0.5 s", "timeout, 'The moon', not whole after 0.5 s" })
    void givesUpWhenTheModelIsTooSlow(String limit, String start, String reason) throws Exception {
        ollama.then(call -> call.say(start).stall());
        assertThat(failure(Settings.of("base-url", ollama.url(), limit, "500ms"), LONG)).hasMessageEndingWith(reason)
                .extracting(GenerationException::fault).isEqualTo(Fault.TIMEOUT);
        assertThat(ollama.sawDisconnect()).isTrue();
    }

    @Test
    void isNoMorePatientThanTheQuestion() {
        ollama.then(call -> call.stall());
        assertThat(failure(Settings.of("base-url", ollama.url()), Duration.ofMillis(100)).fault()).isEqualTo(Fault.TIMEOUT);
    }

    @Test
    void dripsDoNotOutliveTheWholeTime() {
        ollama.then(call -> {
            while (true) {
                call.piece("on ").pause(Duration.ofMillis(20));
            }
        });
        assertThat(failure(Settings.of("base-url", ollama.url(), "timeout", "300ms"), LONG).fault()).isEqualTo(Fault.TIMEOUT);
    }

    @Test
    void tellsAServerThatIsNotThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(failure(Settings.of("base-url", "http://me:secret@127.0.0.1:" + free), LONG))
                .hasMessage("Ollama at http://127.0.0.1:" + free + ", model llama3.2: no connection")
                .extracting(GenerationException::fault).isEqualTo(Fault.UNREACHABLE);
        assertThat(failure(Settings.of("base-url", "http://nowhere.invalid:11434"), LONG))
                .hasMessageEndingWith("the host's name does not resolve")
                .extracting(GenerationException::fault).isEqualTo(Fault.UNREACHABLE);
    }

    @Test
    void stopsTheModelWhenTheThreadIsInterrupted() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        ollama.then(call -> call.say("The moon").stall());
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            try {
                generate(token -> heard.countDown());
            } catch (CancellationException | GenerationException e) {
                thrown.complete(Thread.currentThread().isInterrupted() ? e : null);
            }
        });
        asking.start();
        Eventually.open(heard);
        asking.interrupt();
        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        assertThat(ollama.sawDisconnect()).isTrue();
    }

    @Test
    void stopsTheModelBeforeItsFirstToken() throws Exception {
        ollama.then(call -> call.stall());
        Thread asking = new Thread(() -> assertThatThrownBy(() -> generate(text::add)));
        asking.start();
        ollama.nextCall();
        asking.interrupt();
        assertThat(ollama.sawDisconnect()).isTrue();
    }

    @Test
    void stopsTheModelWhenNobodyWantsTheText() throws Exception {
        ollama.then(call -> call.say("The moon is").stall());
        IllegalStateException gone = new IllegalStateException("gone");
        assertThatThrownBy(() -> generate(token -> {
            text.add(token);
            throw gone;
        })).isSameAs(gone);
        assertThat(text).containsExactly("The ");
        assertThat(ollama.sawDisconnect()).isTrue();
        ollama.then(call -> call.say("The moon is").stall());
        assertThatThrownBy(() -> generate(token -> {
            throw new AssertionError("even so");
        })).hasMessage("even so");
        assertThat(ollama.sawDisconnect()).isTrue();
    }

    @Test
    void dropsWhatAModelThinksAloud() throws Exception {
        ollama.then(
                call -> call.piece("<thi").piece("nk>\nHm").piece(" [9]</th").piece("ink>It is 1 <").piece(" 2.").done("stop"));
        generate(text::add);
        assertThat(String.join("", text)).isEqualTo("It is 1 < 2.");
    }

    private Fault faultOf(Script script) {
        ollama.then(script);
        return failure().fault();
    }

    private GenerationException failure() {
        return failure(Settings.of("base-url", ollama.url()), LONG);
    }

    /** Fails if it takes a second more than it may. */
    private GenerationException failure(GenerationConfig config, Duration patience) {
        long start = System.nanoTime();
        try (ModelProbe probe = ModelProbe.start(config, Clock.systemUTC())) {
            return catchThrowableOfType(GenerationException.class,
                    () -> new OllamaGenerator(config, probe, List.of()).generate(PROMPT, patience, text::add));
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private void generate(Consumer<String> tokens, String... settings) throws GenerationException {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("base-url", ollama.url()));
        GenerationConfig config = Settings.of(all.toArray(String[]::new));
        try (ModelProbe probe = ModelProbe.start(config, Clock.systemUTC())) {
            new OllamaGenerator(config, probe, List.of()).generate(PROMPT, LONG, tokens);
        }
    }
}
