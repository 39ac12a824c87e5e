package io.footnote.corpus;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The articles, in a stable order. Safe for use by several threads. */
public interface Corpus {

    /** What the folder holds now, without reading it. */
    Listing list() throws IOException;

    /**
     * The SHA-256 of the file's bytes in lower-case hex, equal to the {@link Article#sha256()} that {@link #read} would give.
     *
     * @throws UnreadableArticleException if the file is gone or cannot be read
     */
    String sha256(String file) throws UnreadableArticleException;

    /**
     * Reads and decodes one file.
     *
     * @throws UnreadableArticleException naming the file and what is wrong with it
     */
    Article read(String file) throws UnreadableArticleException;

    /**
     * @param files what may be read, ascending by {@link ArticleFile#file()} in {@link String#compareTo} order, no duplicates
     * @param skipped hidden files and folders, unknown types, and symbolic links, which are never followed
     * @param unsettled files that are being written or replaced at this moment, none of them in {@code files}: what is
     *        known of them stays as it is, and another listing follows. Only a {@link CorpusWatcher} can tell; else empty
     */
    record Listing(List<ArticleFile> files, int skipped, Set<String> unsettled) {

        public Listing {
            files = List.copyOf(files);
            unsettled = Collections.unmodifiableSortedSet(new TreeSet<>(unsettled));
        }

        public Listing(List<ArticleFile> files, int skipped) {
            this(files, skipped, Set.of());
        }
    }
}
