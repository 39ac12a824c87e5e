package io.footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.footnote.answer.Answer;
import io.footnote.answer.Citation;
import io.footnote.answer.Fingerprint;
import io.footnote.answer.Origin;
import io.footnote.answer.Question;
import io.footnote.answer.Statement;
import io.footnote.answer.Turn;
import io.footnote.corpus.Source;
import io.footnote.index.Filter;
import io.footnote.index.IndexNotReadyException;
import io.footnote.passage.Passage;
import io.footnote.retrieval.Query;
import io.footnote.retrieval.ScoredPassage;

class EvaluationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void resultsStandInTheSetsOrderWhicheverIsDoneFirst() throws Exception {
        CountDownLatch lastIsDone = new CountDownLatch(1);
        AnsweringSystem slowAtFirst = system(question -> {
            if (question.text().equals("q0")) {
                await(lastIsDone);
            } else if (question.text().equals("q2")) {
                lastIsDone.countDown();
            }
            return EvaluationTest.answer(question);
        });

        assertThat(run(slowAtFirst, 2, set(3)).results()).extracting(Result::id).containsExactly("q0", "q1", "q2");
    }

    @Test
    void twoRunsAreEqualByteByByteButForTimesWhateverTheThreads() throws Exception {
        String one = run(system(EvaluationTest::answer), 1, set(40)).json();
        String eight = run(system(EvaluationTest::answer), 8, set(40)).json();

        assertThat(beforeTimes(eight)).isEqualTo(beforeTimes(one)).contains("\"q39\"");
    }

    @Test
    void aProblemIsAFailedQuestionWithItsDetail() throws Exception {
        SavedRun run = run(system(question -> {
            throw new IndexNotReadyException("there are no articles yet");
        }), 2, set(2));

        assertThat(run.failed()).hasSize(2).allSatisfy(
                result -> assertThat(result.message()).contains("a reply: there are no articles yet"));
        assertThat(run.metrics()).containsEntry("errors", 1.0).containsEntry("passed", 0.0);
    }

    @Test
    void aQuestionThatThrowsFailsAloneAndByName() throws Exception {
        SavedRun run = run(system(question -> {
            if (question.text().equals("q1")) {
                throw new IllegalStateException("a bug");
            }
            return EvaluationTest.answer(question);
        }), 2, set(3));

        assertThat(run.failed()).singleElement().satisfies(result -> {
            assertThat(result.id()).isEqualTo("q1");
            assertThat(result.message()).contains("it threw java.lang.IllegalStateException: a bug");
        });
    }

    @Test
    void aFollowUpIsSearchedAsItWasUnderstood() throws Exception {
        Case followUp = new Case("f", 1, new Question("And he?", List.of(new Turn(Turn.Role.USER, "Who?")), Filter.NONE),
                new Expectation.Proven(List.of(), List.of(List.of("Who is he?.md")), null));

        SavedRun run = run(system(
                question -> new Answer.Abstained("Who is he?", .5, List.of(), new Answer.Timings(0, 0, 0), Origin.ARTICLES)),
                1,
                new QuestionSet("set.yaml", "", List.of(followUp)));

        assertThat(run.metrics()).containsEntry("hit1", 1.0).containsEntry("falseAbstentions", 1.0);
    }

    @Test
    void aCorpusThatChangesMeanwhileSpoilsTheRun() {
        var changing = new AnsweringSystem() {

            private int asked;

            @Override
            public boolean abstains() {
                return true;
            }

            @Override
            public Optional<Fingerprint> fingerprint() {
                return Optional
                        .of(new Fingerprint(new TreeMap<>(), "splitter " + asked, new TreeMap<>(), new TreeMap<>(), "1"));
            }

            @Override
            public Reply ask(Question question) {
                asked++;
                return Reply.of(answer(question));
            }

            @Override
            public List<String> search(String query, Filter filter, int limit) {
                return List.of();
            }
        };

        assertThatThrownBy(() -> run(changing, 1, set(1))).isInstanceOf(SystemFailedException.class)
                .hasMessageContaining("changed while it was evaluated");
    }

    @Test
    void aSampleHoldsTheSmallerOneAndDoesNotDependOnTheOrder() {
        QuestionSet set = set(100);
        QuestionSet reversed = new QuestionSet("", "",
                IntStream.rangeClosed(1, 100).mapToObj(i -> set.cases().get(100 - i)).toList());

        List<Case> ten = new Sample(7).of(set, 10).cases();
        assertThat(ten).hasSize(10).isSubsetOf(new Sample(7).of(set, 20).cases()).isNotEqualTo(
                new Sample(8).of(set, 10).cases());
        assertThat(new Sample(7).of(reversed, 10).cases()).containsExactlyInAnyOrderElementsOf(ten);
    }

    @Test
    void aSampleTakesAsManyOfEitherKind() {
        QuestionSet set = new QuestionSet("", "", IntStream.range(0, 40)
                .mapToObj(i -> new Case("q" + i, i, Question.of("q"),
                        i % 4 == 0 ? new Expectation.Abstention()
                                : new Expectation.Proven(List.of(List.of("a")), List.of(), null)))
                .toList());

        assertThat(new Sample(1).of(set, 8).cases()).hasSize(16).filteredOn(c -> c.expectation().answerable()).hasSize(8);
    }

    @Test
    void theHalvesPartASetByArticle() {
        assertThat(Half.of("Normans-000.txt")).isEqualTo(Half.of("Normans-017.txt"));
        QuestionSet set = new QuestionSet("", "", IntStream.range(0, 100)
                .mapToObj(i -> new Case("q" + i, i, Question.of("q"), new Expectation.Gold(true, List.of("a"),
                        new TreeSet<>(List.of("c" + i + ".txt")), List.of(), "clapnq")))
                .toList());

        int tuned = Half.TUNED.of(set).cases().size();
        assertThat(tuned).isBetween(35, 65);
        assertThat(Half.HELD_OUT.of(set).cases()).hasSize(100 - tuned).doesNotContainAnyElementsOf(Half.TUNED.of(set).cases());
    }

    private static SavedRun run(AnsweringSystem system, int threads, QuestionSet set) throws Exception {
        return new Evaluation(system, threads, CLOCK).run(set, done -> {
        });
    }

    private static AnsweringSystem system(Function<Question, Answer> answering) {
        return new LocalSystem(true, answering, EvaluationTest::search, () -> Runs.FINGERPRINT);
    }

    /** Every question's answer is itself, from the file of its name. */
    private static Answer answer(Question question) {
        var citation = new Citation(1, Source.of(question.text() + ".md", "T"), 0, question.text().length(), question.text());
        return new Answer.Answered(question.text(), List.of(new Statement(question.text(), List.of(citation))), null, List.of(),
                .5 + question.text().length() / 100.0, List.of(), new Answer.Timings(1, 2, 3), Origin.ARTICLES);
    }

    private static List<ScoredPassage> search(Query query) {
        Passage passage = new Passage(query.text() + ".md", "T", 0, 1, "x", List.of());
        return List.of(new ScoredPassage(passage, 1, 0f, new ScoredPassage.Ranks(1, 1, 1), null));
    }

    private static QuestionSet set(int questions) {
        return new QuestionSet("set.yaml", "abc", IntStream.range(0, questions)
                .mapToObj(i -> new Case("q" + i, i + 1, Question.of("q" + i),
                        new Expectation.Proven(List.of(List.of("q" + i)), List.of(List.of("q" + i + ".md")), "q" + i)))
                .toList());
    }

    private static String beforeTimes(String json) {
        return json.substring(0, json.indexOf("\"times\""));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
