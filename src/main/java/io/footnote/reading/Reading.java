package io.footnote.reading;

import java.util.List;

import io.footnote.passage.Span;

/**
 * What the reader finds in one passage for one question. Scores are logits: higher is better, only differences mean
 * something.
 *
 * @param relevance how much the passage is about what is asked; what is above {@link #MOST_RELEVANT} is cut down to it
 * @param nullScore the score of "the answer is not here"; a span's margin is its score minus this
 * @param spans the best answer span inside each of the passage's sentences (same order and size as
 *        {@link io.footnote.passage.Passage#sentences()}); a sentence the model could not see has score negative infinity
 */
public record Reading(float relevance, float nullScore, List<ScoredSpan> spans) {

    /** Logits: retrieval need not read what could not come first with so much. The reader seldom says more. */
    public static final float MOST_RELEVANT = 5;

    public Reading {
        relevance = Math.min(relevance, MOST_RELEVANT);
        spans = List.copyOf(spans);
    }

    /**
     * An answer span, as offsets in the article.
     *
     * @param score start logit plus end logit
     */
    public record ScoredSpan(Span span, float score) {
    }
}
