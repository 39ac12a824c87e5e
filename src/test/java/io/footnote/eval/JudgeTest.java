package io.footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.footnote.answer.Question;
import io.footnote.eval.Reply.Quote;

class JudgeTest {

    private static final Quote LANDED = new Quote(1, "a.md", 0, 27, "He landed in Tehran at dusk");
    private static final Outcome ANSWERED = answered("He landed in Tehran. [1]", LANDED);
    private static final Outcome ABSTAINED = new Outcome.Replied(
            new Reply("Who?", "Not in the articles.", null, List.of(), .1, null),
            List.of("a.md"));
    private static final Outcome BROKE = new Outcome.Broke("503: the index is being built");

    @Test
    void passesWhatHoldsEverythingExpected() {
        assertThat(judge(proven(List.of(List.of("Isfahan", "tehran")), List.of(List.of("b.md", "a.md")), "at dusk"), ANSWERED))
                .satisfies(result -> assertThat(result.failed()).isFalse())
                .satisfies(result -> assertThat(result.right()).isTrue());
    }

    @Test
    void tellsEverythingThatIsMissing() {
        Result result = judge(proven(List.of(List.of("Isfahan", "Shiraz"), List.of("Tehran")), List.of(List.of("b.md", "c.md")),
                "at dawn"), ANSWERED);

        assertThat(result.failed()).isTrue();
        assertThat(result.message()).isEqualTo("""
                question:  Where?
                answer:    He landed in Tehran. [1]
                outcome:   answered, confidence 0.800
                citation:  [1] a.md 0..27 "He landed in Tehran at dusk"
                missing:   in the answer "Isfahan" or "Shiraz"
                missing:   a citation of b.md or c.md
                missing:   inside a quote "at dawn\"""");
    }

    @Test
    void aMarkerIsNoWordOfTheAnswer() {
        assertThat(judge(proven(List.of(List.of("1")), List.of(), null), ANSWERED).failed()).isTrue();
        assertThat(judge(gold("1"), ANSWERED).score("contains")).hasValue(0);
    }

    @Test
    void anAbstentionIsRightOnlyWhereOneIsExpected() {
        assertThat(judge(new Expectation.Abstention(), ABSTAINED).failed()).isFalse();
        assertThat(judge(new Expectation.Abstention(), ANSWERED).verdict().missing())
                .containsExactly("an abstention: it answered");
        assertThat(judge(proven(List.of(List.of("not")), List.of(), null), ABSTAINED).verdict().missing())
                .containsExactly("an answer: it abstained");
    }

    @Test
    void noReplyFailsWhateverIsExpected() {
        for (Expectation expectation : List.of(new Expectation.Abstention(), gold("Tehran"),
                proven(List.of(List.of("Tehran")), List.of(), null))) {
            Result result = judge(expectation, BROKE);
            assertThat(result.failed()).isTrue();
            assertThat(result.right()).isFalse();
            assertThat(result.message()).contains("503: the index is being built");
            assertThat(result.score("errors")).hasValue(1);
            assertThat(result.confidence()).isNull();
        }
        assertThat(judge(gold("Tehran"), BROKE).scores()).containsEntry("contains", 0.0).containsEntry("hit1", 0.0);
    }

    @Test
    void measuresALabelledQuestion() {
        assertThat(judge(gold("tehran"), ANSWERED).scores()).containsEntry("contains", 1.0)
                .containsEntry("citedFile", 1.0)
                .containsEntry("f1", 1.0)
                .containsEntry("exactMatch", 1.0)
                .containsEntry("hit1", 0.0)
                .containsEntry("hit5", 1.0)
                .containsEntry("mrr10", .5)
                .containsEntry("falseAbstentions", 0.0)
                .doesNotContainKeys("falseAnswers", "passed", "evidenceF1");
        assertThat(judge(gold("tehran"), ABSTAINED).scores()).containsEntry("contains", 0.0).containsEntry("falseAbstentions",
                1.0);
    }

    @Test
    void withTheGateHeldOpenNothingIsAFalseAnswer() {
        Case asked = new Case("q", 1, Question.of("Where?"), new Expectation.Abstention());
        assertThat(new Judge(false).judge(asked, ANSWERED).scores()).doesNotContainKeys("falseAnswers", "falseAbstentions");
    }

    private static Outcome answered(String text, Quote... quotes) {
        return new Outcome.Replied(new Reply("Where?", text, "Tehran", List.of(quotes), .8, null), List.of("x.md", "a.md"));
    }

    private static Result judge(Expectation expectation, Outcome outcome) {
        return new Judge(true).judge(new Case("q", 1, Question.of("Where?"), expectation), outcome);
    }

    private static Expectation proven(List<List<String>> answer, List<List<String>> cite, String quote) {
        return new Expectation.Proven(answer, cite, quote);
    }

    private static Expectation gold(String answer) {
        return new Expectation.Gold(true, List.of(answer), new TreeSet<>(List.of("a.md")), List.of(), "squad2");
    }
}
