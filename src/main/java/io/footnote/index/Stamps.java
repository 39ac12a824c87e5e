package io.footnote.index;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.footnote.corpus.ArticleFile;

/** Remembers size and time of the files that were looked at, so that those need not be read again. */
final class Stamps {

    /** The coarsest clock of a file system in use (FAT): a file touched so lately may change again and look the same. */
    private static final Duration COARSEST = Duration.ofSeconds(2);

    private final Map<String, ArticleFile> seen = new HashMap<>();

    boolean areUnchanged(ArticleFile file) {
        return file.equals(seen.get(file.file()));
    }

    /** @param listed when the folder was listed; the file was read later */
    void remember(ArticleFile file, Instant listed) {
        if (file.modified().toInstant().isBefore(listed.minus(COARSEST))) {
            seen.put(file.file(), file);
        } else {
            seen.remove(file.file());
        }
    }

    void keepOnly(Set<String> files) {
        seen.keySet().retainAll(files);
    }
}
