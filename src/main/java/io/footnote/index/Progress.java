package io.footnote.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.footnote.index.IndexProgress.Failure;
import io.footnote.index.IndexProgress.Phase;

/** Counts what the indexer does, tells the log every few seconds, and shows the count to other threads. One thread writes. */
final class Progress {

    private static final Logger LOG = Logger.getLogger(Indexer.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Clock clock;
    private final SortedMap<String, String> failures = new TreeMap<>();
    private Phase phase = Phase.EMPTY;
    private Instant since;
    private Instant lastLine;
    private int done;
    private int total;
    private long passages;
    private long bytes;
    private long totalBytes;
    private double rate;
    private int skipped;
    private long generation;
    private @Nullable String problem;
    private volatile IndexProgress shown;

    /** @param generation of the snapshot that is there already, or 0 */
    Progress(Clock clock, long generation) {
        this.clock = clock;
        this.generation = generation;
        since = clock.instant();
        lastLine = since;
        shown = now();
    }

    /** The newest count; callable by any thread. */
    IndexProgress shown() {
        return shown;
    }

    void checking(int skippedFiles) {
        skipped = skippedFiles;
        begin(Phase.CHECKING, 0, 0);
    }

    void indexing(int articles, long articleBytes) {
        begin(Phase.INDEXING, articles, articleBytes);
    }

    void embedded(int more) {
        passages += more;
        show();
    }

    /** An article is in the index, or has failed for good. */
    void finished(long articleBytes) {
        done++;
        bytes += articleBytes;
        show();
    }

    void failed(String file, String reason) {
        LOG.warnf("%s is not indexed: %s", file, reason);
        failures.put(file, reason);
    }

    void forget(String file) {
        failures.remove(file);
    }

    void forgetAllBut(Set<String> files) {
        failures.keySet().retainAll(files);
    }

    void ended(long newest, @Nullable String why) {
        if (why == null && total > 0) {
            LOG.infof("Indexed %d articles, %d passages, in %s", total, passages,
                    inWords(Duration.between(since, clock.instant())));
        } else if (why != null) {
            LOG.warnf("Indexing ended after %d of %d articles: %s", done, total, why);
        }
        generation = newest;
        problem = why;
        phase = why == null ? Phase.READY : Phase.FAILED;
        since = clock.instant();
        shown = now();
    }

    private void begin(Phase next, int articles, long articleBytes) {
        phase = next;
        since = clock.instant();
        lastLine = since;
        done = 0;
        total = articles;
        bytes = 0;
        totalBytes = articleBytes;
        passages = 0;
        rate = 0;
        problem = null;
        shown = now();
    }

    private void show() {
        shown = now();
        Instant now = clock.instant();
        if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
            lastLine = now;
            LOG.infof("Indexing: %d of %d articles, %d passages, %s passages/s, %s left", shown.done(), shown.total(),
                    shown.passages(), String.format(Locale.ROOT, "%.1f", shown.passagesPerSecond()),
                    shown.timeLeft() == null ? "unknown time" : inWords(shown.timeLeft()));
        }
    }

    private static String inWords(Duration time) {
        return time.toHours() > 0 ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() > 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s" : time.toSeconds() + " s";
    }

    private IndexProgress now() {
        double seconds = Duration.between(since, clock.instant()).toMillis() / 1000.0;
        boolean atWork = phase == Phase.INDEXING && seconds > 0;
        rate = atWork ? passages / seconds : rate;
        // By bytes: articles differ in length, and what takes the time is their text.
        Duration left = atWork && bytes > 0 ? Duration.ofMillis(Math.round(1000 * seconds * (totalBytes - bytes) / bytes))
                : null;
        List<Failure> failed = failures.entrySet().stream().map(e -> new Failure(e.getKey(), e.getValue())).toList();
        return new IndexProgress(phase, done, total, passages, rate, left, skipped, failed, generation, since, problem);
    }
}
