package io.footnote.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import io.footnote.corpus.Article;
import io.footnote.passage.Passage;

/**
 * Words and vectors of every passage. One thread writes; any number search snapshots. What is written is seen by nobody
 * until it is published.
 */
public interface PassageIndex extends AutoCloseable {

    /**
     * The articles in the next snapshot so far: file to SHA-256, ascending by file. A live view, readable by any thread.
     */
    SortedMap<String, String> files();

    /** Puts an article in, in place of what was there under its file. {@code vectors} has one for each passage. */
    void put(Article article, List<Passage> passages, List<float[]> vectors) throws IOException;

    void remove(String file) throws IOException;

    /** Makes what was written so far outlast the process, if the index is kept on disk, without showing it to searches. */
    void keep() throws IOException;

    /** Keeps, then shows everything written so far to searches that start from now on, at once. */
    void publish() throws IOException;

    /** The newest published snapshot, to be closed by the caller; empty before the first. */
    Optional<IndexSnapshot> snapshot();

    /**
     * The newest published snapshot, to be closed by the caller.
     *
     * @throws IndexNotReadyException before the first
     */
    default IndexSnapshot current() {
        return snapshot().orElseThrow(() -> new IndexNotReadyException("the articles are not indexed yet"));
    }

    @Override
    void close() throws IOException;
}
