package io.footnote.index;

import java.io.IOException;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldExistsQuery;

/** What all snapshots of one generation share. */
final class Published {

    private final DirectoryReader reader;
    private final LiveSearcher searcher;
    private final WordQueries words;
    private final VectorScan vectors;
    private final EnglishText english;
    private final long generation;
    private final int articles;

    /** @param reader held by the caller, and given back with {@link #release} */
    Published(DirectoryReader reader, EnglishText english, Bm25 bm25, int exactScanLimit, long generation) throws IOException {
        this.reader = reader;
        this.english = english;
        this.generation = generation;
        searcher = new LiveSearcher(reader, bm25);
        articles = searcher.count(new FieldExistsQuery(Fields.SHA256));
        words = new WordQueries(searcher, english, bm25.titleBoost());
        vectors = new VectorScan(searcher, passages() <= exactScanLimit);
    }

    DirectoryReader reader() {
        return reader;
    }

    LiveSearcher searcher() {
        return searcher;
    }

    WordQueries words() {
        return words;
    }

    VectorScan vectors() {
        return vectors;
    }

    EnglishText english() {
        return english;
    }

    long generation() {
        return generation;
    }

    int articles() {
        return articles;
    }

    int passages() {
        return reader.numDocs() - articles;
    }

    void hold() {
        reader.incRef();
    }

    /** The last one to do so frees the memory. */
    void release() throws IOException {
        reader.decRef();
    }
}
