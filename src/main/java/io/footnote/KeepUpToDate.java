package io.footnote;

import java.io.IOException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.footnote.corpus.Corpus;
import io.footnote.corpus.CorpusConfig;
import io.footnote.corpus.CorpusWatcher;
import io.footnote.index.IndexConfig;
import io.footnote.index.Indexer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** While the service runs, brings its index up to date in the background: once at the start, then after each change. */
@Singleton
final class KeepUpToDate {

    private static final Logger LOG = Logger.getLogger(KeepUpToDate.class);

    private @Nullable CorpusWatcher watcher;

    void start(@Observes StartupEvent event, IndexConfig index, CorpusConfig config, Corpus corpus, Indexer indexer) {
        if (!index.background()) {
            return;
        }
        if (config.watch()) {
            watcher = CorpusWatcher.start(corpus, indexer::update);
            return;
        }
        Thread once = new Thread(() -> update(corpus, indexer), "indexer");
        once.setDaemon(true);
        once.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (watcher != null) {
            watcher.close();
        }
    }

    private static void update(Corpus corpus, Indexer indexer) {
        try {
            indexer.update(corpus.list());
        } catch (IOException e) {
            LOG.errorf("The articles cannot be indexed: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
