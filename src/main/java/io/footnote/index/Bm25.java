package io.footnote.index;

/**
 * How words are weighed, after <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, The Probabilistic Relevance
 * Framework: BM25 and Beyond</a>.
 *
 * @param k1 how fast a word's repetition stops counting
 * @param b how much a long passage is held against it, 0 to 1
 * @param titleBoost what a word in the title counts for, one in the text being 1
 */
record Bm25(float k1, float b, float titleBoost) {

    static final Bm25 DEFAULT = new Bm25(1.2f, 0.75f, 1f);
}
