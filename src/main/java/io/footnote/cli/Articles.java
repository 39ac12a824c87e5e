package io.footnote.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.inject.spi.CDI;

import io.footnote.answer.QuestionAnswering;
import io.footnote.eval.AnsweringSystem;
import io.footnote.eval.SystemHere;
import io.footnote.index.IndexNotReadyException;
import io.footnote.index.IndexProgress;
import io.footnote.index.IndexSnapshot;
import io.footnote.index.Indexer;
import io.footnote.index.PassageIndex;
import io.footnote.retrieval.Retriever;

/** What commands ask. Nothing is looked up before a command needs it: {@code --help} is there without an application. */
record Articles(Supplier<Indexer> indexer, Supplier<PassageIndex> index, Supplier<QuestionAnswering> answering,
        Supplier<Retriever> retriever, Supplier<SystemHere> system) {

    /** Of the application that runs when a command is called. */
    static Articles ofApplication() {
        return new Articles(() -> bean(Indexer.class), () -> bean(PassageIndex.class), () -> bean(QuestionAnswering.class),
                () -> bean(Retriever.class), () -> bean(SystemHere.class));
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

    /**
     * What {@code eval} measures: these articles, brought up to date.
     *
     * @param abstains false to have every question answered
     */
    AnsweringSystem evaluated(boolean abstains) {
        try {
            open().close();
            return system.get().of(abstains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexNotReadyException("interrupted while indexing");
        }
    }
}
