package io.footnote.web;

import java.util.Optional;
import java.util.function.Supplier;

import io.footnote.index.IndexNotReadyException;
import io.footnote.index.IndexProgress;
import io.footnote.index.IndexSnapshot;
import io.footnote.index.PassageIndex;

/** Whether there is something to ask, and if not, why not. Thread-safe. */
final class IndexState {

    private final PassageIndex index;
    private final Supplier<IndexProgress> progress;

    IndexState(PassageIndex index, Supplier<IndexProgress> progress) {
        this.index = index;
        this.progress = progress;
    }

    IndexProgress progress() {
        return progress.get();
    }

    /** What is indexed now, to be closed by the caller; empty before the first snapshot. */
    Optional<IndexSnapshot> snapshot() {
        return index.snapshot();
    }

    /** @throws IndexNotReadyException if there is no article to look into */
    IndexSnapshot open() {
        IndexSnapshot snapshot = index.snapshot().orElseThrow(() -> new IndexNotReadyException(missing()));
        if (snapshot.articles() > 0) {
            return snapshot;
        }
        snapshot.close();
        throw new IndexNotReadyException(missing());
    }

    /** Empty if questions can be answered, else what is missing. */
    Optional<String> fault() {
        try {
            open().close();
            return Optional.empty();
        } catch (IndexNotReadyException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private String missing() {
        IndexProgress now = progress.get();
        return switch (now.phase()) {
            case EMPTY, CHECKING -> "The corpus folder is being looked through.";
            case INDEXING -> "The index is being built: " + now.done() + " of " + now.total() + " articles.";
            case FAILED -> "Indexing failed: " + now.problem() + '.';
            case READY -> now.failures().isEmpty() ? "There is no article in the corpus folder."
                    : "No article in the corpus folder can be read: " + now.failures().size() + " failed.";
        };
    }
}
