package io.footnote.index;

import java.util.List;
import java.util.Optional;

import io.footnote.corpus.Article;
import io.footnote.corpus.Source;

/**
 * The index as it was at one moment; it never changes. Thread-safe. Close it when the question is answered: its memory
 * is freed when it is closed and replaced.
 */
public interface IndexSnapshot extends AutoCloseable {

    /** Counts the snapshots published by this process, from 1. */
    long generation();

    int articles();

    int passages();

    /** BM25 over title and text, best first, ties by passage; a word the index does not know matches words near to it. */
    List<Hit> words(String query, Filter filter, int limit);

    /** Cosine, best first, ties by passage. {@code query} is normalised, 384 numbers. */
    List<Hit> vectors(float[] query, Filter filter, int limit);

    /** The article as it was when it was indexed. */
    Optional<Article> article(String file);

    /** What the articles from {@code offset} on are, ascending by file: the listing's page of at most {@code limit}. */
    List<Source> sources(int offset, int limit);

    /** In how many articles this sentence stands, word for word (case and white space aside). */
    int articlesWithSentence(String sentence);

    /**
     * The word of the articles, in lower case, that is spelled like this one or almost: one letter apart, two in a word
     * of eight letters or more, and the same first letter. Of several the nearest, then the most frequent.
     */
    Optional<String> nearWord(String word);

    @Override
    void close();
}
