package io.footnote.answer;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.footnote.index.IndexSnapshot;
import io.footnote.retrieval.ScoredPassage.Ranks;

/**
 * The probability that the evidence holds the answer: a logistic regression over what the reader and the retrieval say
 * of the best candidate. Its weights were fit on half of the articles of two question sets and checked on the other
 * half, by the command that stands in the README.
 */
final class Confidence {

    /** In the order of {@link #features}. */
    private static final double[] WEIGHTS = { 0, .5, .25, 1, 0, 0, 0, 0, 1, -.5, 0, 0 };

    private Confidence() {
    }

    /** 0..1; 0 without a candidate. */
    static double of(String question, List<Candidate> candidates, IndexSnapshot index) {
        if (candidates.isEmpty()) {
            return 0;
        }
        double[] features = features(question, candidates, index);
        double logit = 0;
        for (int i = 0; i < features.length; i++) {
            logit += WEIGHTS[i] * features[i];
        }
        return 1 / (1 + Math.exp(-logit));
    }

    /** What is known of the first candidate, each about -5..5. */
    static double[] features(String question, List<Candidate> candidates, IndexSnapshot index) {
        Candidate best = candidates.get(0);
        QuestionWords words = new QuestionWords(question, index);
        String evidence = best.passage().title() + '\n' + best.passage().text();
        Ranks ranks = best.scored().ranks();
        double topRelevance = candidates.stream().mapToDouble(Candidate::relevance).max().orElse(0);
        return new double[] { 1, best.relevance(), best.margin() / 4, Math.tanh(best.margin() / 4),
                10 * (best.scored().cosine() - .8), share(ranks.words()), share(ranks.vectors()),
                topRelevance - best.relevance(), words.covered(evidence), Math.min(3, words.missingNames(evidence)),
                lead(candidates), support(candidates) };
    }

    private static double share(@Nullable Integer rank) {
        return rank == null ? 0 : 1.0 / rank;
    }

    /** How far the best answer is ahead of the next that says something else. */
    private static double lead(List<Candidate> candidates) {
        Candidate best = candidates.get(0);
        double next = candidates.stream().filter(other -> !agrees(best, other)).mapToDouble(Candidate::score).findFirst()
                .orElse(best.score() - 10);
        return Math.min(10, best.score() - next) / 4;
    }

    /** Whether another passage gives the same short answer. */
    private static double support(List<Candidate> candidates) {
        Candidate best = candidates.get(0);
        return candidates.stream().filter(other -> !other.passage().id().equals(best.passage().id()))
                .anyMatch(other -> other.margin() > 0 && agrees(best, other)) ? 1 : 0;
    }

    private static boolean agrees(Candidate one, Candidate other) {
        return one.shortAnswer().toLowerCase(Locale.ROOT).equals(other.shortAnswer().toLowerCase(Locale.ROOT));
    }
}
