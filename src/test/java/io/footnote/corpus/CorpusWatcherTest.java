package io.footnote.corpus;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusWatcherTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final ArticleFile OLD = new ArticleFile("a.md", 1, FileTime.from(NOW.minusSeconds(60)));

    @TempDir
    Path folder;

    private final List<Corpus.Listing> told = new ArrayList<>();

    @Test
    void tellsTheFirstListingThenOnlyChanges() throws Exception {
        var watcher = watcher(new ListedCorpus(OLD));
        watcher.look();
        watcher.look();
        assertThat(told).containsExactly(new Corpus.Listing(List.of(OLD), 0));
    }

    @Test
    void aFolderThatIsNotReachableCountsAsUnchanged() throws Exception {
        var corpus = new ListedCorpus(OLD);
        var watcher = watcher(corpus);
        watcher.look();
        corpus.failure = new IOException("the network drive is gone");
        assertThat(watcher.look()).isEqualTo(Duration.ofSeconds(2));
        corpus.failure = null;
        watcher.look();
        assertThat(told).hasSize(1);
    }

    @Test
    void aChangeThatFailedIsToldAgainAfterAWhile() throws Exception {
        var watcher = new CorpusWatcher(new ListedCorpus(OLD), listing -> {
            told.add(listing);
            if (told.size() == 1) {
                throw new IOException("the disk is full");
            }
        }, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(watcher.look()).isEqualTo(Duration.ofSeconds(10));
        watcher.look();
        watcher.look();
        assertThat(told).hasSize(2);
    }

    @Test
    void pausesInProportionToTheCostOfALookButNeverLong() {
        assertThat(CorpusWatcher.pause(Duration.ofMillis(1), false)).isEqualTo(Duration.ofMillis(500));
        assertThat(CorpusWatcher.pause(Duration.ofMillis(200), false)).isEqualTo(Duration.ofMillis(1200));
        assertThat(CorpusWatcher.pause(Duration.ofSeconds(9), false)).isEqualTo(Duration.ofSeconds(2));
        assertThat(CorpusWatcher.pause(Duration.ofSeconds(9), true)).as("a file is settling").isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void seesARealFolderChange() throws Exception {
        var listings = new LinkedBlockingQueue<Corpus.Listing>();
        Files.writeString(folder.resolve("gone.md"), "soon");
        try (var watcher = CorpusWatcher.start(new FolderCorpus(folder), listings::add)) {
            assertThat(until(listings, "gone.md")).isTrue();
            Files.createDirectories(folder.resolve("new/deep"));
            Files.writeString(folder.resolve("new/deep/a.md"), "text");
            assertThat(until(listings, "gone.md", "new/deep/a.md")).isTrue();
            Files.delete(folder.resolve("gone.md"));
            assertThat(until(listings, "new/deep/a.md")).isTrue();
        }
    }

    @Test
    void closingInterruptsWhatIsUnderWay() throws Exception {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var watcher = CorpusWatcher.start(new ListedCorpus(OLD), listing -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
        });
        assertThat(started.await(5, SECONDS)).isTrue();
        watcher.close();
        assertThat(interrupted.getCount()).isZero();
    }

    /** Whether a listing of exactly these files comes within five seconds. */
    private static boolean until(LinkedBlockingQueue<Corpus.Listing> listings, String... files) throws InterruptedException {
        long end = System.nanoTime() + SECONDS.toNanos(5);
        for (long left = SECONDS.toNanos(5); left > 0; left = end - System.nanoTime()) {
            var listing = listings.poll(left, NANOSECONDS);
            if (listing != null && listing.files().stream().map(ArticleFile::file).toList().equals(List.of(files))) {
                return true;
            }
        }
        return false;
    }

    private CorpusWatcher watcher(Corpus corpus) {
        return new CorpusWatcher(corpus, told::add, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static final class ListedCorpus implements Corpus {

        private final List<ArticleFile> files;
        private @Nullable IOException failure;

        ListedCorpus(ArticleFile... files) {
            this.files = List.of(files);
        }

        @Override
        public Listing list() throws IOException {
            if (failure != null) {
                throw failure;
            }
            return new Listing(files, 0);
        }

        @Override
        public String sha256(String file) {
            throw new AssertionError("the watcher reads nothing");
        }

        @Override
        public Article read(String file) {
            throw new AssertionError("the watcher reads nothing");
        }
    }
}
