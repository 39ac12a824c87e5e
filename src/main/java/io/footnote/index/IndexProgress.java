package io.footnote.index;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far the index is, at one moment. The console, the progress bar and the web show these same numbers.
 *
 * @param done new and changed articles taken in so far, by the update that runs or ran last
 * @param total all of its new and changed articles
 * @param passages embedded so far by that update
 * @param passagesPerSecond averaged over that update; 0 until something is known
 * @param timeLeft null when unknown or not at work
 * @param skipped files of the folder that are no articles
 * @param failures articles that cannot be read, ascending by file
 * @param generation of the newest snapshot, 0 before the first
 * @param since when this phase began
 * @param problem why the last update ended early; null if it did not
 */
public record IndexProgress(Phase phase, int done, int total, long passages, double passagesPerSecond,
        @Nullable Duration timeLeft, int skipped, List<Failure> failures, long generation, Instant since,
        @Nullable String problem) {

    public enum Phase {
        /** Nothing has been looked at yet. */
        EMPTY,
        /** Looks for what is new, changed or gone. */
        CHECKING,
        /** Takes in what is new or changed. */
        INDEXING,
        /** The last update is done, and shown. */
        READY,
        /** The last update ended early; the next one goes on from there. */
        FAILED
    }

    /** An article that is not in the index, and why. */
    public record Failure(String file, String reason) {
    }

    public IndexProgress {
        failures = List.copyOf(failures);
    }

    public boolean isAtWork() {
        return phase == Phase.CHECKING || phase == Phase.INDEXING;
    }
}
