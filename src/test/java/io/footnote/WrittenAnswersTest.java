package io.footnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Abstained;
import io.footnote.answer.Answer.Answered;
import io.footnote.answer.AnswerListener;
import io.footnote.answer.Citation;
import io.footnote.answer.GroundedAnswering;
import io.footnote.answer.LeftOut;
import io.footnote.answer.Mode;
import io.footnote.answer.Origin;
import io.footnote.answer.Question;
import io.footnote.answer.Statement;
import io.footnote.answer.Turn;
import io.footnote.claim.Rule;
import io.footnote.generation.GenerationConfig;
import io.footnote.generation.GenerationListener;
import io.footnote.generation.GuardedGenerator;
import io.footnote.generation.ModelProbe;
import io.footnote.generation.OllamaGenerator;
import io.footnote.generation.ScriptedOllama;
import io.footnote.generation.ScriptedOllama.Call;
import io.footnote.generation.ScriptedOllama.Script;
import io.footnote.generation.Settings;
import io.footnote.index.Filter;

/** The whole way of a written answer: real articles, real models, and a real server that plays Ollama. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class WrittenAnswersTest {

    private static final String ENGINEER = "The lighthouse of Aldmoor was built in 1874 by the engineer Robert Haig.";
    private static final String KEEPER = "Ann Drummond, the last keeper, left the tower in March 1987.";
    private static final String FERRY = "The ferry from Port Ellis to Aldmoor carried 5,200 passengers in 2021.";
    private static final String ASKED = "Who built the lighthouse of Aldmoor?";

    private RealService service;
    private ScriptedOllama ollama = new ScriptedOllama(0);
    private ModelProbe probe;

    @BeforeAll
    void index(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("lighthouse.md"), "---\ntitle: The lighthouse\n---\n\n" + ENGINEER
                + " It stands on a cliff forty metres above the sea, and its lamp was lit with oil until 1931. " + KEEPER);
        Files.writeString(folder.resolve("ferry.md"), "---\ntitle: The ferry\n---\n\n" + FERRY
                + " It does not sail in winter.");
        service = new RealService(folder);
        service.update();
    }

    @AfterAll
    void stop() throws IOException {
        service.close();
    }

    @AfterEach
    void freshServer() {
        ollama.close();
        probe.close();
        ollama = new ScriptedOllama(0);
    }

    @Test
    void writesWhatTheArticlesSayAndQuotesThem() throws Exception {
        ollama.then(says("Robert Haig, an engineer, built it in 1874 [%s]."));
        Answered answer = written(ASKED);

        assertThat(answer.text()).isEqualTo("Robert Haig, an engineer, built it in 1874. [1]");
        assertThat(answer.citations()).extracting(Citation::quote).containsExactly(ENGINEER);
        assertThat(answer.origin().mode()).isEqualTo(Mode.GENERATIVE);
        assertThat(answer.origin().model()).isEqualTo("llama3.2");
        assertThat(answer.origin().degraded()).isNull();
        assertThat(answer.origin().prompts()).hasSize(16);
        assertProven(answer);
    }

    @Test
    void leavesOutWhatTheModelMadeUp() throws Exception {
        ollama.then(says("Robert Haig built the lighthouse of Aldmoor in 1874 [%s]. It cost 900 pounds [%s]."));
        Answered answer = written(ASKED);

        assertThat(answer.text()).isEqualTo("Robert Haig built the lighthouse of Aldmoor in 1874. [1]");
        assertThat(answer.origin().leftOut()).extracting(LeftOut::text).containsExactly("It cost 900 pounds.");
        assertThat(answer.origin().degraded()).isNull();
    }

    @Test
    void answersFromTheArticlesIfLessThanHalfStands() throws Exception {
        ollama.then(says("Robert Haig built it in 1874 [%s]. He was born in Leith [%s]. He had nine children [%s]."));
        Answered answer = written(ASKED);

        assertThat(answer.text()).isEqualTo(ENGINEER + " [1]");
        assertThat(answer.origin().mode()).isEqualTo(Mode.EXTRACTIVE);
        assertThat(answer.origin().degraded())
                .isEqualTo("less than half of what the model wrote is supported by the articles");
        assertThat(answer.origin().leftOut()).hasSize(2);
        assertProven(answer);
    }

    @Test
    void doesNotAskTheModelWhatTheArticlesDoNotHold() {
        assertThat(answering(Mode.GENERATIVE).ask(Question.of("What is the capital of Brazil?"))).isInstanceOf(Abstained.class);
        assertThat(ollama.callsLeft()).isZero();
    }

    @Test
    void citesThePassageThatSaysItWhicheverTheModelNamed() throws Exception {
        ollama.then(call -> call.say("Robert Haig built the lighthouse of Aldmoor in 1874 [" + number(call, "The ferry") + "].")
                .done("stop"));
        Answered answer = written(ASKED);

        assertThat(answer.citations()).extracting(Citation::quote).containsExactly(ENGINEER);
    }

    @Test
    void aSentenceWithoutASourceIsLeftOut() throws Exception {
        ollama.then(call -> call.say("Robert Haig built the lighthouse of Aldmoor in 1874.").done("stop"));
        Answered answer = written(ASKED);

        assertThat(answer.origin().leftOut()).extracting(LeftOut::rule).containsExactly(Rule.NO_CITATION);
        assertThat(answer.text()).isEqualTo(ENGINEER + " [1]");
    }

    @Test
    void looksUpAFollowUpAsTheModelCompletesIt() throws Exception {
        ollama.then(call -> call.say("When did Ann Drummond leave the lighthouse of Aldmoor?").done("stop"),
                says("Ann Drummond left in March 1987 [%s]."));
        Question followUp = new Question("When did she leave it?", List.of(new Turn(Turn.Role.USER,
                "Who was the last keeper of the lighthouse of Aldmoor?"), new Turn(Turn.Role.ASSISTANT, KEEPER + " [1]")),
                Filter.NONE);
        Answered answer = (Answered) answering(Mode.GENERATIVE).ask(followUp);

        assertThat(answer.standaloneQuestion()).isEqualTo("When did Ann Drummond leave the lighthouse of Aldmoor?");
        assertThat(answer.text()).isEqualTo("Ann Drummond left in March 1987. [1]");
    }

    @Test
    void completesAFollowUpByItselfIfTheModelDropsAName() throws Exception {
        ollama.then(call -> call.say("When did she leave?").done("stop"), says("Ann Drummond left in March 1987 [%s]."));
        Question followUp = new Question("When did Drummond leave it?", List.of(new Turn(Turn.Role.USER,
                "Who was the last keeper of the lighthouse of Aldmoor?"), new Turn(Turn.Role.ASSISTANT, KEEPER + " [1]")),
                Filter.NONE);

        assertThat(answering(Mode.GENERATIVE).ask(followUp).standaloneQuestion()).contains("Drummond");
    }

    /** What goes wrong, with a word of the reason that the user is told. */
    record Fault(String reason, Script script) {
    }

    static final List<Fault> FAULTS = List.of(
            new Fault("HTTP 500", call -> call.answer(500, "{\"error\":\"out of memory\"}")),
            new Fault("HTTP 429", call -> call.answer(429, "{\"error\":\"busy\"}", "Retry-After: 60")),
            new Fault("not found", call -> call.answer(404, "{\"error\":\"model 'llama3.2' not found\"}")),
            new Fault("no JSON", call -> call.line("{\"message\":")),
            new Fault("cuda", call -> call.line("{\"error\":\"cuda error\"}")),
            new Fault("ended before", call -> call.piece("Robert Haig ")),
            new Fault("nothing", call -> call.done("stop")),
            new Fault("less than half", call -> call.say("I do not know.").done("stop")),
            new Fault("", Call::reset),
            new Fault("0.5 s", Call::stall),
            new Fault("0.5 s", call -> call.piece("Robert ").stall()));

    @ParameterizedTest
    @FieldSource("FAULTS")
    void alwaysAnswersFromTheArticlesAndSaysWhy(Fault fault) throws Exception {
        ollama.then(fault.script());
        long began = System.nanoTime();
        String silence = fault.reason().startsWith("0.5") ? "PT0.5S" : "PT20S";
        Answered answer = (Answered) answering(Mode.GENERATIVE, silence).ask(Question.of(ASKED));

        assertThat(answer.text()).isEqualTo(ENGINEER + " [1]");
        assertThat(answer.origin().mode()).isEqualTo(Mode.EXTRACTIVE);
        assertThat(answer.origin().degraded()).contains(fault.reason());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void keepsWhatWasProvenWhenTheModelBreaksOffAndCompletesIt() throws Exception {
        ollama.then(call -> call.say("It stands on a cliff above the sea [" + number(call, "The lighthouse") + "]. Robert ")
                .line("{\"error\":\"cuda error\"}"));
        Answered answer = written(ASKED);

        assertThat(answer.text()).isEqualTo("It stands on a cliff above the sea. [1] " + ENGINEER + " [2]");
        assertThat(answer.origin().mode()).isEqualTo(Mode.GENERATIVE);
        assertThat(answer.origin().degraded()).isNotNull();
        assertProven(answer);
    }

    @Test
    void asksNoModelThatIsNotThereUnlessItMust() {
        ollama.models("another:latest");

        Answer auto = answering(Mode.AUTO).ask(Question.of(ASKED));
        assertThat(auto.origin()).isEqualTo(Origin.ARTICLES);
        Answer must = answering(Mode.AUTO).ask(Question.of(ASKED).in(Mode.GENERATIVE));
        assertThat(must.origin().degraded()).contains("llama3.2");
        assertThat(must.text()).isEqualTo(auto.text());
    }

    @Test
    void asksTheModelThatIsThereUnlessItMustNot() throws Exception {
        assertThat(answering(Mode.AUTO).ask(Question.of(ASKED).in(Mode.EXTRACTIVE)).origin().model()).isNull();
        assertThat(ollama.callsLeft()).isZero();
        ollama.then(says("Robert Haig built the lighthouse of Aldmoor in 1874 [%s]."));
        assertThat(answering(Mode.AUTO).ask(Question.of(ASKED)).origin().mode()).isEqualTo(Mode.GENERATIVE);
    }

    @Test
    void tellsEachSentenceOnceItIsProvenAndTheSameInTheEnd() {
        List<String> heard = new ArrayList<>();
        ollama.then(call -> {
            String number = number(call, "The lighthouse");
            call.piece("Robert Haig built the lighthouse in 1874 [").piece(number).piece("]. The last keeper ")
                    .pause(Duration.ofMillis(300));
            assertThat(heard).containsExactly("Robert Haig built the lighthouse in 1874. [1]");
            call.piece("left the tower in March 1987 [" + number + "].").done("stop");
        });
        Answer answer = answering(Mode.GENERATIVE).ask(Question.of(ASKED), new Hearing(heard));

        assertThat(String.join(" ", heard)).isEqualTo(answer.text());
        assertThat(heard).hasSize(2);
    }

    @Test
    void takesBackWhatItToldIfTooLittleOfTheRestStands() {
        List<String> heard = new ArrayList<>();
        ollama.then(says("Robert Haig built it in 1874 [%s]. He was born in Leith [%s]. He had nine children [%s]."));
        answering(Mode.GENERATIVE).ask(Question.of(ASKED), new Hearing(heard));

        assertThat(heard).containsExactly("Robert Haig built it in 1874. [1]", "restart", ENGINEER + " [1]");
    }

    @Test
    void manyAtOnceAllGetAnAnswer() throws Exception {
        ollama.otherwise(call -> call.pause(Duration.ofMillis(100)).say("Robert Haig built the lighthouse of Aldmoor in 1874 ["
                + number(call, "The lighthouse") + "].").done("stop"));
        GroundedAnswering answering = answering(Mode.GENERATIVE);
        ExecutorService askers = Executors.newFixedThreadPool(200);
        List<Future<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            asked.add(askers.submit(() -> answering.ask(Question.of(ASKED))));
        }
        for (Future<Answer> answer : asked) {
            assertThat(answer.get()).isInstanceOfSatisfying(Answered.class, this::assertProven);
        }
        askers.shutdown();
    }

    /** Writes down what a listener is told. */
    private record Hearing(List<String> heard) implements AnswerListener {

        @Override
        public void said(Statement statement) {
            heard.add(statement.marked());
        }

        @Override
        public void restarted(String reason) {
            heard.add("restart");
        }
    }

    private Answered written(String question) {
        return (Answered) answering(Mode.GENERATIVE).ask(Question.of(question));
    }

    private GroundedAnswering answering(Mode mode) {
        return answering(mode, "PT20S");
    }

    /** @param silence how long the model may say nothing */
    private GroundedAnswering answering(Mode mode, String silence) {
        GenerationConfig config = Settings.of("base-url", ollama.url(), "first-token-timeout", silence, "next-token-timeout",
                silence, "timeout", "PT30S");
        if (probe != null) {
            probe.close();
        }
        probe = ModelProbe.start(config, Clock.systemUTC());
        var generator = new GuardedGenerator(new OllamaGenerator(config, probe, List.of()), 2, config, GenerationListener.NONE);
        return service.writing(generator, mode, config.timeout());
    }

    /** %s stands for the number of the passage about the lighthouse. */
    private static Script says(String text) {
        return call -> call.say(text.replace("%s", number(call, "The lighthouse"))).done("stop");
    }

    private static String number(Call call, String title) {
        Matcher passage = Pattern.compile("<passage number=\"(\\d+)\" title=\"" + title + "\">").matcher(call.user());
        assertThat(passage.find()).as(call.user()).isTrue();
        return passage.group(1);
    }

    private void assertProven(Answered answer) {
        assertThat(answer.citations()).isNotEmpty().allSatisfy(citation -> assertThat(
                service.index().current().article(citation.source().file()).orElseThrow().text().substring(citation.start(),
                        citation.end()))
                .isEqualTo(citation.quote()));
    }
}
