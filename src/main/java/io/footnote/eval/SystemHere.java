package io.footnote.eval;

import java.util.List;
import java.util.function.Supplier;

import io.footnote.answer.Fingerprint;
import io.footnote.answer.QuestionAnswering;
import io.footnote.index.IndexSnapshot;
import io.footnote.index.PassageIndex;
import io.footnote.retrieval.Query;
import io.footnote.retrieval.Retriever;
import io.footnote.retrieval.ScoredPassage;

/**
 * The service of this process, as it is measured.
 *
 * @param gated abstains below its threshold
 * @param open the same without a threshold
 */
public record SystemHere(QuestionAnswering gated, QuestionAnswering open, PassageIndex index, Retriever retriever,
        Supplier<Fingerprint> fingerprint) {

    /** @param abstains false to have every question answered */
    public AnsweringSystem of(boolean abstains) {
        return new LocalSystem(abstains, abstains ? gated::ask : open::ask, this::search, fingerprint);
    }

    private List<ScoredPassage> search(Query query) {
        try (IndexSnapshot snapshot = index.current()) {
            return retriever.retrieve(snapshot, query);
        }
    }
}
