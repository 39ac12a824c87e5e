package io.footnote.retrieval;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.footnote.index.Hit;
import io.footnote.index.IndexSnapshot;
import io.footnote.passage.Passage;
import io.footnote.retrieval.ScoredPassage.Ranks;

/**
 * Words and vectors, fused by reciprocal rank: a passage scores the sum of {@code 1 / (k + rank)} over the rankings that
 * hold it (Cormack, Clarke and B&uuml;ttcher, SIGIR 2009).
 */
public final class FusedRetriever implements Retriever {

    /** The paper's constant. */
    private static final double K = 60;

    /** How deep each ranking is taken: beyond it a passage adds less than one place's difference at the top. */
    private static final int DEPTH = 50;

    private static final Comparator<ScoredPassage> BEST_FIRST = Comparator.comparingDouble(ScoredPassage::score).reversed()
            .thenComparing(ScoredPassage::passage);

    private final EmbeddingModel questions;

    /** @param questions embeds questions into the space of the index's vectors, normalised */
    public FusedRetriever(EmbeddingModel questions) {
        this.questions = questions;
    }

    @Override
    public List<ScoredPassage> retrieve(IndexSnapshot index, Query query) {
        int depth = Math.max(DEPTH, query.limit());
        Map<Passage, Ranked> found = new HashMap<>();
        List<Hit> words = index.words(query.text(), query.filter(), depth);
        for (int i = 0; i < words.size(); i++) {
            found.computeIfAbsent(words.get(i).passage(), Ranked::new).words = i + 1;
        }
        float[] vector = questions.embed(query.text()).content().vector();
        List<Hit> vectors = index.vectors(vector, query.filter(), depth);
        for (int i = 0; i < vectors.size(); i++) {
            Ranked ranked = found.computeIfAbsent(vectors.get(i).passage(), Ranked::new);
            ranked.vectors = i + 1;
            ranked.cosine = vectors.get(i).score();
        }
        float least = vectors.isEmpty() ? 0 : vectors.get(vectors.size() - 1).score();
        return found.values().stream().map(ranked -> ranked.scored(least)).sorted(BEST_FIRST).limit(query.limit()).toList();
    }

    private static final class Ranked {

        private final Passage passage;
        private @Nullable Integer words;
        private @Nullable Integer vectors;
        private @Nullable Float cosine;

        private Ranked(Passage passage) {
            this.passage = passage;
        }

        private ScoredPassage scored(float leastCosine) {
            float known = cosine == null ? leastCosine : cosine;
            return new ScoredPassage(passage, share(words) + share(vectors), known, new Ranks(words, vectors, null), null);
        }

        private static double share(@Nullable Integer rank) {
            return rank == null ? 0 : 1 / (K + rank);
        }
    }
}
