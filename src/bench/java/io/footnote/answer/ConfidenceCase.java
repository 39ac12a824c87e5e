package io.footnote.answer;

import org.jspecify.annotations.Nullable;

import io.footnote.eval.Half;

/**
 * One question, as its confidence is computed.
 *
 * @param features of the best candidate; null if there is none
 * @param shipped the confidence that the service gives it
 */
record ConfidenceCase(String set, Half half, boolean answerable, double @Nullable [] features, double shipped) {

    double confidence(double[] weights) {
        return features == null ? 0 : LogisticRegression.probability(weights, features);
    }
}
