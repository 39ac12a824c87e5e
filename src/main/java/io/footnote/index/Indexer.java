package io.footnote.index;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.jboss.logging.Logger;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.footnote.corpus.Article;
import io.footnote.corpus.ArticleFile;
import io.footnote.corpus.Corpus;
import io.footnote.corpus.UnreadableArticleException;
import io.footnote.passage.Passage;

/** Brings the index up to date with the corpus: reads, cuts and embeds what is new or changed, and nothing else. */
public final class Indexer {

    private static final Logger LOG = Logger.getLogger(Indexer.class);
    private static final Duration BETWEEN_KEEPS = Duration.ofSeconds(20);

    private final Corpus corpus;
    private final Function<Article, List<Passage>> cut;
    private final EmbeddingModel model;
    private final PassageIndex index;
    private final Clock clock;
    private final Progress progress;
    private final Stamps stamps = new Stamps();
    private final AtomicBoolean working = new AtomicBoolean();
    private Instant listed = Instant.EPOCH;
    private Instant kept = Instant.EPOCH;
    private boolean changed;

    /**
     * @param cut gives the passages of an article
     * @param model gives vectors of length 1
     */
    public Indexer(Corpus corpus, Function<Article, List<Passage>> cut, EmbeddingModel model, PassageIndex index,
            Clock clock) {
        this.corpus = corpus;
        this.cut = cut;
        this.model = model;
        this.index = index;
        this.clock = clock;
        progress = new Progress(clock, generation());
    }

    /** How far it is; callable by any thread at any time. */
    public IndexProgress progress() {
        return progress.shown();
    }

    /**
     * Takes in what changed since the last time, then shows it to searches at once. An article that cannot be read is left out,
     * with its reason, until its file changes; the others go on. Ended early, it leaves what it has done, and the next call
     * goes on from there.
     *
     * @throws IOException if the folder cannot be listed, or the index cannot be written
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalStateException if another thread is at it
     */
    public IndexProgress update() throws IOException, InterruptedException {
        return update(corpus.list());
    }

    /** As {@link #update()}, with a listing that is made already: its unsettled files are left as they are in the index. */
    public IndexProgress update(Corpus.Listing listing) throws IOException, InterruptedException {
        if (!working.compareAndSet(false, true)) {
            throw new IllegalStateException("another thread is updating the index");
        }
        String problem = "interrupted";
        try {
            bringUpToDate(listing);
            problem = null;
        } catch (IOException | RuntimeException e) {
            checkInterrupt();
            problem = e.toString();
            throw e;
        } finally {
            progress.ended(generation(), problem);
            working.set(false);
        }
        return progress();
    }

    static void checkInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("indexing was interrupted");
        }
    }

    private void bringUpToDate(Corpus.Listing listing) throws IOException, InterruptedException {
        listed = clock.instant();
        kept = listed;
        progress.checking(listing.skipped());
        removeMissing(listing);
        takeIn(changed(listing));
        if (changed || generation() == 0) {
            index.publish();
            changed = false;
        }
    }

    private void removeMissing(Corpus.Listing listing) throws IOException {
        Set<String> present = new HashSet<>(listing.unsettled());
        listing.files().forEach(file -> present.add(file.file()));
        stamps.keepOnly(present);
        progress.forgetAllBut(present);
        for (String file : List.copyOf(index.files().keySet())) {
            if (!present.contains(file)) {
                remove(file);
            }
        }
    }

    private List<ArticleFile> changed(Corpus.Listing listing)
            throws IOException, InterruptedException {
        Map<String, String> known = index.files();
        List<ArticleFile> changed = new ArrayList<>();
        for (ArticleFile file : listing.files()) {
            checkInterrupt();
            if (stamps.areUnchanged(file)) {
                continue;
            }
            try {
                String indexed = known.get(file.file());
                if (indexed != null && indexed.equals(corpus.sha256(file.file()))) {
                    stamps.remember(file, listed);
                } else {
                    changed.add(file);
                }
            } catch (UnreadableArticleException e) {
                fail(file, e.getMessage());
            }
        }
        return changed;
    }

    private void takeIn(List<ArticleFile> files) throws IOException, InterruptedException {
        progress.indexing(files.size(), files.stream().mapToLong(ArticleFile::size).sum());
        Batch batch = new Batch();
        for (ArticleFile file : files) {
            checkInterrupt();
            read(file, batch);
            if (batch.isFull()) {
                finish(batch);
                batch = new Batch();
            }
        }
        finish(batch);
    }

    private void read(ArticleFile file, Batch batch) throws IOException {
        try {
            Article article = corpus.read(file.file());
            batch.add(file, article, cut.apply(article));
        } catch (UnreadableArticleException e) {
            fail(file, e.getMessage());
            progress.finished(file.size());
        } catch (RuntimeException e) {
            // Not foreseen, but one strange article must not keep all others out.
            LOG.errorf(e, "%s", file.file());
            fail(file, "it cannot be cut into passages: " + e);
            progress.finished(file.size());
        }
    }

    private void finish(Batch batch) throws IOException, InterruptedException {
        changed |= !batch.files().isEmpty();
        batch.embedInto(index, model, progress);
        for (ArticleFile file : batch.files()) {
            stamps.remember(file, listed);
            progress.forget(file.file());
        }
        if (Duration.between(kept, clock.instant()).compareTo(BETWEEN_KEEPS) >= 0) {
            index.keep();
            kept = clock.instant();
        }
    }

    private void fail(ArticleFile file, String reason) throws IOException {
        remove(file.file());
        stamps.remember(file, listed);
        progress.failed(file.file(), reason);
    }

    private void remove(String file) throws IOException {
        if (index.files().containsKey(file)) {
            index.remove(file);
            changed = true;
        }
    }

    private long generation() {
        Optional<IndexSnapshot> snapshot = index.snapshot();
        try (IndexSnapshot newest = snapshot.orElse(null)) {
            return newest == null ? 0 : newest.generation();
        }
    }
}
