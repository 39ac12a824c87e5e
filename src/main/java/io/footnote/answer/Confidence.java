package io.footnote.answer;

import java.util.List;

/**
 * The probability that the evidence holds the answer: a logistic regression over what the reader and the retrieval say
 * of the best candidate (Platt 1999, with more than one score; isotonic steps would tie answers that differ, and need more
 * questions than there are). It was fit on half of the articles of two question sets and checked on the other half; the
 * command stands in the README.
 */
final class Confidence {

    /** In the order of {@link #features}. */
    private static final double[] WEIGHTS = { 0.25, 1.00, 0.35, 2.50, -0.40 };

    /** Brings cosines, which this embedding model crowds together, to about -1..1. */
    private static final double COSINE_CENTER = 0.85;
    private static final double COSINE_SCALE = 10;

    /** Brings logits to about -3..3. */
    private static final double LOGIT_SCALE = 0.25;

    private static final int MOST_MISSING = 3;

    private Confidence() {
    }

    /** 0..1; 0 without a candidate. */
    static double of(String question, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return 0;
        }
        double[] features = features(question, candidates.get(0));
        double logit = 0;
        for (int i = 0; i < features.length; i++) {
            logit += WEIGHTS[i] * features[i];
        }
        return 1 / (1 + Math.exp(-logit));
    }

    /** A constant, the passage's relevance, the answer's margin, the cosine, and the names and numbers not spoken of. */
    static double[] features(String question, Candidate best) {
        String spokenOf = best.passage().title() + '\n' + best.quote();
        return new double[] { 1, LOGIT_SCALE * best.relevance(), LOGIT_SCALE * best.margin(),
                COSINE_SCALE * (best.scored().cosine() - COSINE_CENTER),
                Math.min(MOST_MISSING, Specifics.missing(question, spokenOf)) };
    }
}
