package io.footnote.corpus;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Tells, by looking at a folder again and again, what may be taken from it: the files that have kept their size and time
 * for the quiet period. A file must be gone as long to count as deleted, since editors save by deleting and renaming.
 * Not thread-safe.
 */
final class Settling {

    private final Duration quiet;
    /** Null before the first look. */
    private @Nullable Map<String, Seen> seen;
    /** What was told, the files being written as they were before; null if all of it is to be told (again). */
    private @Nullable Picture told;
    private Corpus.@Nullable Listing last;
    private boolean waiting;

    Settling(Duration quiet) {
        this.quiet = quiet;
    }

    /** @return what may be taken now; empty if that is what was told last, whatever is being written meanwhile */
    Optional<Corpus.Listing> look(Corpus.Listing listing, Instant now) {
        if (told != null && !waiting && listing.equals(last)) {
            return Optional.empty();
        }
        last = listing;
        var latest = see(listing, now);
        latest.values().removeIf(it -> it.file() == null && it.isQuiet(quiet, now));
        seen = latest;
        var unsettled = new HashSet<String>();
        latest.forEach((name, it) -> {
            if (!it.isQuiet(quiet, now)) {
                unsettled.add(name);
            }
        });
        waiting = !unsettled.isEmpty();
        var files = listing.files().stream().filter(file -> !unsettled.contains(file.file())).toList();
        return tell(new Corpus.Listing(files, listing.skipped(), unsettled));
    }

    /** What was told did not arrive: the next look tells it again. */
    void forget() {
        told = null;
    }

    /** Whether a file was still being written at the last look. */
    boolean isWaiting() {
        return waiting;
    }

    private Map<String, Seen> see(Corpus.Listing listing, Instant now) {
        var latest = new HashMap<String, Seen>();
        var before = seen == null ? Map.<String, Seen> of() : seen;
        for (var file : listing.files()) {
            var known = before.get(file.file());
            latest.put(file.file(), known != null && file.equals(known.file()) ? known : new Seen(file, since(file, now)));
        }
        before.forEach((name, it) -> latest.putIfAbsent(name, it.file() == null ? it : new Seen(null, now)));
        return latest;
    }

    /** At the first look only the file's own time tells how long it has been quiet. Later it might be kept by a copy. */
    private Instant since(ArticleFile file, Instant now) {
        var modified = file.modified().toInstant();
        return seen == null && modified.isBefore(now) ? modified : now;
    }

    private Optional<Corpus.Listing> tell(Corpus.Listing listing) {
        var files = new HashMap<String, ArticleFile>();
        listing.files().forEach(file -> files.put(file.file(), file));
        if (told != null) {
            listing.unsettled().stream().map(told.files()::get).filter(Objects::nonNull)
                    .forEach(file -> files.put(file.file(), file));
        }
        var picture = new Picture(files, listing.skipped());
        if (picture.equals(told)) {
            return Optional.empty();
        }
        told = picture;
        return Optional.of(listing);
    }

    /** A file, or null where one was, and since when it has been so. */
    private record Seen(@Nullable ArticleFile file, Instant since) {

        /** A clock that was set back must not hold a file up. */
        boolean isQuiet(Duration quiet, Instant now) {
            return since.isAfter(now) || !since.plus(quiet).isAfter(now);
        }
    }

    private record Picture(Map<String, ArticleFile> files, int skipped) {
    }
}
