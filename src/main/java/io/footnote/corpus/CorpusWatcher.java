package io.footnote.corpus;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * Watches a corpus by listing it again and again, on a thread of its own. Listings find every change on every system and
 * network drive, with no limit on the number of folders. The pause between them grows with their cost, up to two seconds.
 */
public final class CorpusWatcher implements AutoCloseable {

    /** How long a file must keep its size and time before it is taken. */
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final int PAUSE_PER_COST = 6;
    private static final Logger LOG = Logger.getLogger(CorpusWatcher.class);

    private final Corpus corpus;
    private final OnChange onChange;
    private final Clock clock;
    private final Settling settling = new Settling(QUIET);
    private final Thread thread = new Thread(this::run, "corpus-watcher");
    private boolean unreachable;

    /** Takes what may be taken. If it fails it is called again after a while. */
    public interface OnChange {

        void take(Corpus.Listing listing) throws IOException, InterruptedException;
    }

    CorpusWatcher(Corpus corpus, OnChange onChange, Clock clock) {
        this.corpus = corpus;
        this.onChange = onChange;
        this.clock = clock;
        thread.setDaemon(true);
    }

    /**
     * Calls {@code onChange} with all that may be taken: once at the start, then after each change that has settled. Calls
     * come from one thread, one after the other; while one runs nothing is looked at. A corpus that cannot be listed
     * counts as unchanged.
     */
    public static CorpusWatcher start(Corpus corpus, OnChange onChange) {
        var watcher = new CorpusWatcher(corpus, onChange, Clock.systemUTC());
        watcher.thread.start();
        return watcher;
    }

    /** Ends the watch: interrupts a call of {@code onChange} under way and waits up to ten seconds for its end. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(look().toNanos());
            }
        } catch (InterruptedException e) {
            LOG.debug("The corpus is watched no more");
        }
    }

    /** @return how long to wait before the next look */
    Duration look() throws InterruptedException {
        try {
            long start = System.nanoTime();
            var news = settling.look(corpus.list(), clock.instant());
            var pause = pause(Duration.ofNanos(System.nanoTime() - start), settling.isWaiting());
            unreachable = false;
            return news.isEmpty() || tell(news.get()) ? pause : RETRY;
        } catch (IOException e) {
            if (!unreachable) {
                LOG.warnf("The corpus cannot be listed, its articles stay as they are: %s", e);
            }
            unreachable = true;
            return LONGEST_PAUSE;
        }
    }

    private boolean tell(Corpus.Listing listing) throws InterruptedException {
        try {
            onChange.take(listing);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "A change of the corpus was not taken, next attempt in %d s", RETRY.toSeconds());
            settling.forget();
            return false;
        }
    }

    /** @param settling whether a file may soon be taken */
    static Duration pause(Duration cost, boolean settling) {
        var pause = cost.multipliedBy(PAUSE_PER_COST);
        var longest = settling ? QUIET : LONGEST_PAUSE;
        if (pause.compareTo(longest) > 0) {
            return longest;
        }
        return pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
    }
}
