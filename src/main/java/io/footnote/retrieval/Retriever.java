package io.footnote.retrieval;

import java.util.List;

import io.footnote.index.IndexSnapshot;

/** Finds the passages that matter. */
public interface Retriever {

    /**
     * At most {@code query.limit()} passages, best first, none twice, ties by passage. Never null, empty if nothing matches.
     */
    List<ScoredPassage> retrieve(IndexSnapshot index, Query query);
}
