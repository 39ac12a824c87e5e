package io.footnote.retrieval;

import org.jspecify.annotations.Nullable;

import io.footnote.passage.Passage;
import io.footnote.reading.Reading;

/**
 * A passage with its place in the result.
 *
 * @param score what the result is ordered by; comparable within one result only
 * @param cosine of the question's vector and the passage's; where the vectors' ranking does not hold the passage, the least of
 *        that ranking, which it does not exceed
 * @param ranks its place in each ranking that went in
 * @param reading what the reader found in it; null beyond the passages that were read
 */
public record ScoredPassage(Passage passage, double score, float cosine, Ranks ranks, @Nullable Reading reading) {

    /**
     * Places from 1, null where a ranking does not hold the passage.
     *
     * @param words by BM25
     * @param vectors by cosine
     * @param reader by the reader's relevance
     */
    public record Ranks(@Nullable Integer words, @Nullable Integer vectors, @Nullable Integer reader) {
    }
}
