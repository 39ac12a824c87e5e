package io.footnote.cli;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.inject.spi.CDI;

import io.footnote.answer.QuestionAnswering;
import io.footnote.index.IndexNotReadyException;
import io.footnote.index.IndexProgress;
import io.footnote.index.IndexSnapshot;
import io.footnote.index.Indexer;
import io.footnote.index.PassageIndex;
import io.footnote.retrieval.Retriever;

/** What commands ask. Nothing is looked up before a command needs it: {@code --help} is there without an application. */
record Articles(Supplier<Indexer> indexer, Supplier<PassageIndex> index, Supplier<QuestionAnswering> answering,
        Supplier<Retriever> retriever) {

    /** Of the application that runs when a command is called. */
    static Articles ofApplication() {
        return new Articles(() -> bean(Indexer.class), () -> bean(PassageIndex.class), () -> bean(QuestionAnswering.class),
                () -> bean(Retriever.class));
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /**
     * Brings the index up to date, or waits for whoever does. Shows a progress bar if somebody looks.
     *
     * @throws IOException if the folder cannot be listed, or the index cannot be written
     */
    IndexProgress update() throws IOException, InterruptedException {
        Indexer worker = indexer.get();
        try (ProgressBar bar = ProgressBar.onTerminal(worker::progress)) {
            bar.begin();
            while (worker.progress().isAtWork()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return worker.update();
        }
    }

    /**
     * What is indexed, brought up to date, to be closed by the caller.
     *
     * @throws IndexNotReadyException if there is no article
     */
    IndexSnapshot open() throws IOException, InterruptedException {
        update();
        return index.get().snapshot().filter(snapshot -> snapshot.articles() > 0)
                .orElseThrow(() -> new IndexNotReadyException("the corpus folder holds no article that can be read"));
    }
}
