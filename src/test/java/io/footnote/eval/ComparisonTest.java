package io.footnote.eval;

import static io.footnote.eval.Runs.FINGERPRINT;
import static io.footnote.eval.Runs.result;
import static io.footnote.eval.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.footnote.answer.Fingerprint;

class ComparisonTest {

    @TempDir
    Path folder;

    @Test
    void listsQuestionsGainedAndLost() {
        Comparison comparison = Comparison.of(run(FINGERPRINT, result("c", true), result("a", false), result("b", true)),
                run(FINGERPRINT, result("a", true), result("b", true), result("c", false)));

        assertThat(comparison.gained()).containsExactly("a");
        assertThat(comparison.lost()).containsExactly("c");
        assertThat(comparison.unpaired()).isEmpty();
    }

    @Test
    void aLostTestIsARegressionAndAGainedOneAnImprovement() {
        SavedRun good = run(FINGERPRINT, many(50, i -> true));
        SavedRun bad = run(FINGERPRINT, many(50, i -> i != 7));

        assertThat(Comparison.of(good, bad).conclusion()).isEqualTo(Conclusion.REGRESSION);
        assertThat(Comparison.of(bad, good).conclusion()).isEqualTo(Conclusion.IMPROVEMENT);
        assertThat(Comparison.of(good, good).conclusion()).isEqualTo(Conclusion.NO_DIFFERENCE);
    }

    @Test
    void saysThatTheCorpusChangedInsteadOfRegression() {
        Fingerprint other = new Fingerprint(new TreeMap<>(Map.of("a.md", "12", "c.md", "33")), "sentences-2",
                FINGERPRINT.models(), FINGERPRINT.prompts(), "0.1");

        Comparison comparison = Comparison.of(run(FINGERPRINT, result("a", true).test()),
                run(other, result("a", false).test()));

        assertThat(comparison.conclusion()).isEqualTo(Conclusion.CORPUS_CHANGED);
        assertThat(comparison.changedFiles()).containsExactly("changed a.md", "removed b.md", "added c.md");
        assertThat(comparison.changedParts()).containsExactly("changed splitter: sentences-1 -> sentences-2");
        assertThat(Report.of(comparison)).startsWith("the corpus changed\n").doesNotContain("regression");
    }

    @Test
    void saysWhenTheCorpusIsNotKnown() {
        Comparison comparison = Comparison.of(run(null, result("a", true).test()), run(FINGERPRINT, result("a", false).test()));

        assertThat(Report.of(comparison)).startsWith("regression (whether the corpus changed is not known)\n");
    }

    /** Of 100 questions 60 and then 90 are hit: 30 gained, so the interval of the gain is about .30 +- .09. */
    @Test
    void pairsTheQuestionsForTheInterval() {
        Change change = change(scored(100, i -> i < 60), scored(100, i -> i < 90));

        assertThat(change.before()).hasValue(.6);
        assertThat(change.after()).hasValue(.9);
        assertThat(change.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isBetween(.19, .23);
            assertThat(interval.high()).isBetween(.37, .41);
        });
        assertThat(change.isBetter()).isTrue();
    }

    @Test
    void aSmallChangeIsNotSure() {
        Change change = change(scored(100, i -> i < 60), scored(100, i -> i > 38));

        assertThat(change.isWorse()).isFalse();
        assertThat(change.isBetter()).isFalse();
    }

    @Test
    void theOrderOfTheResultsDoesNotMatter() {
        List<Result> shuffled = new ArrayList<>(scored(100, i -> i < 90));
        Collections.reverse(shuffled);

        assertThat(change(scored(100, i -> i < 60), shuffled))
                .isEqualTo(change(scored(100, i -> i < 60), scored(100, i -> i < 90)));
    }

    @Test
    void aFigureThatIsGoneIsWorse() {
        Comparison comparison = Comparison.of(run(FINGERPRINT, result("a", true).score(Metric.HIT_1, 1)),
                run(FINGERPRINT, result("a", true)));

        assertThat(comparison.conclusion()).isEqualTo(Conclusion.REGRESSION);
        assertThat(Report.of(comparison)).containsPattern("hit1 +1.000 +absent +worse");
    }

    @Test
    void aQuestionThatChangedIsNotPaired() {
        Comparison comparison = Comparison.of(run(FINGERPRINT, result("a", true), result("b", true)),
                run(FINGERPRINT, result("a", true), result("b", false).question("Why?"), result("c", true)));

        assertThat(comparison.unpaired()).containsExactly("b", "c");
        assertThat(comparison.lost()).isEmpty();
    }

    @Test
    void runsWithoutACommonQuestionCannotBeCompared() {
        assertThatThrownBy(() -> Comparison.of(run(null, result("a", true)), run(null, result("b", true))))
                .hasMessage("the runs have no question in common");
    }

    @Test
    void aSavedRunComesBackAsItWas() throws Exception {
        SavedRun run = run(FINGERPRINT, result("a", false).test().answer("\u0000 \ud800 <é>"), result("b", true));
        Path file = Files.writeString(folder.resolve("run.json"), run.json());

        assertThat(SavedRun.read(file)).isEqualTo(run);
    }

    @Test
    void aFileThatIsNoRunIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("run.json"), "{}");
        assertThatThrownBy(() -> SavedRun.read(file)).hasMessageContaining("run.json: is not a saved run");
        Files.writeString(file, run(null, result("a", true)).json().replaceFirst("\"format\" : 1", "\"format\" : 9"));
        assertThatThrownBy(() -> SavedRun.read(file)).hasMessageContaining("has format 9, not 1");
    }

    private static Change change(List<Result> before, List<Result> after) {
        return Comparison.of(run(FINGERPRINT, before), run(FINGERPRINT, after)).changes().stream()
                .filter(change -> change.metric() == Metric.HIT_1)
                .findFirst()
                .orElseThrow();
    }

    private static List<Result> many(int questions, IntPredicate right) {
        return IntStream.range(0, questions).mapToObj(i -> result("q" + i, right.test(i)).test().build()).toList();
    }

    private static List<Result> scored(int questions, IntPredicate hit) {
        return IntStream.range(0, questions)
                .mapToObj(i -> result("q" + i, true).score(Metric.HIT_1, hit.test(i) ? 1 : 0).build())
                .toList();
    }
}
