package io.footnote.eval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What one question adds to each mean. An answerable question without a reply, or with an abstention, scores 0 where an answer
 * is scored, so that refusing the hard ones raises nothing; a score that does not apply is absent.
 */
final class Scores {

    private final Expectation expectation;
    private final SortedMap<String, Double> scores = new TreeMap<>();

    Scores(Expectation expectation) {
        this.expectation = expectation;
    }

    /** Broken is worth nothing, and says nothing about the gate. */
    SortedMap<String, Double> ofNoReply() {
        put(Metric.ERRORS, true);
        if (!(expectation instanceof Expectation.Gold)) {
            put(Metric.PASSED, false);
        }
        answerScores(new Reply("", "", null, List.of(), 0, null), List.of());
        return scores;
    }

    /** @param found files of the search, best first */
    SortedMap<String, Double> of(Reply reply, List<String> found, boolean abstaining, Verdict verdict) {
        put(Metric.ERRORS, false);
        if (verdict.kind() != Verdict.Kind.MEASURED) {
            put(Metric.PASSED, verdict.kind() == Verdict.Kind.PASSED);
        }
        if (abstaining) {
            put(expectation.answerable() ? Metric.FALSE_ABSTENTIONS : Metric.FALSE_ANSWERS,
                    expectation.answerable() != reply.answered());
        }
        if (reply.generated() != null) {
            put(Metric.GENERATED, reply.generated());
        }
        answerScores(reply, found);
        return scores;
    }

    private void answerScores(Reply reply, List<String> found) {
        if (!expectation.answerable()) {
            return;
        }
        if (!expectation.sources().isEmpty()) {
            files(reply, found, expectation.sources());
        }
        if (expectation instanceof Expectation.Gold gold) {
            words(reply, gold);
        }
    }

    private void files(Reply reply, List<String> found, Set<String> sources) {
        put(Metric.CITED_FILE, reply.citesFirst(sources));
        put(Metric.HIT_1, Ranking.hit(found, sources, 1));
        put(Metric.HIT_5, Ranking.hit(found, sources, 5));
        put(Metric.MRR_10, Ranking.reciprocalRank(found, sources, 10));
    }

    private void words(Reply reply, Expectation.Gold gold) {
        String predicted = Optional.ofNullable(reply.shortAnswer()).orElse("");
        // As in SQuAD's script, an alternative that is nothing but articles and punctuation is not one.
        List<String> answers = gold.answers().stream().filter(answer -> !SquadText.normalise(answer).isEmpty()).toList();
        if (!answers.isEmpty()) {
            put(Metric.CONTAINS, reply.contains(answers));
            put(Metric.EXACT_MATCH, answers.stream().anyMatch(answer -> SquadText.exactMatch(predicted, answer)));
            put(Metric.F1, best(answers, answer -> SquadText.f1(predicted, answer)));
        }
        if (!gold.evidence().isEmpty()) {
            List<String> evidence = gold.evidence().stream().map(sentences -> String.join(" ", sentences)).toList();
            put(Metric.EVIDENCE_F1, best(evidence, sentences -> SquadText.f1(reply.text(), sentences)));
        }
    }

    private static double best(List<String> alternatives, ToDoubleFunction<String> score) {
        return alternatives.stream().mapToDouble(score).max().orElseThrow();
    }

    private void put(Metric metric, boolean score) {
        put(metric, score ? 1 : 0);
    }

    private void put(Metric metric, double score) {
        scores.put(metric.key(), score);
    }
}
