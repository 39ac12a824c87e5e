package io.footnote.index;

import io.footnote.passage.Passage;

/**
 * A passage that one ranking found.
 *
 * @param score BM25, or the cosine of the vectors
 */
public record Hit(Passage passage, float score) {
}
