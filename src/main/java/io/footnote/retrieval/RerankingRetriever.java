package io.footnote.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.footnote.index.IndexSnapshot;
import io.footnote.passage.Passage;
import io.footnote.reading.Reader;
import io.footnote.reading.Reading;
import io.footnote.retrieval.ScoredPassage.Ranks;

/** Has the reader read the first passages of another retriever, and reorders those by what it found. */
public final class RerankingRetriever implements Retriever {

    /** How many passages are read: each costs milliseconds. */
    private static final int READ = 10;

    /**
     * Logits of relevance that one unit of the fused score, and of the cosine, are worth; chosen on half of the articles of
     * two question sets. The reader alone would put wordy passages before the right one.
     */
    private static final double FUSED_WEIGHT = 500;
    private static final double COSINE_WEIGHT = 50;

    private static final Comparator<ScoredPassage> BEST_FIRST = Comparator.comparingDouble(ScoredPassage::score).reversed()
            .thenComparing(ScoredPassage::passage);

    private final Retriever retriever;
    private final Reader reader;

    public RerankingRetriever(Retriever retriever, Reader reader) {
        this.retriever = retriever;
        this.reader = reader;
    }

    @Override
    public List<ScoredPassage> retrieve(IndexSnapshot index, Query query) {
        Query wide = new Query(query.text(), query.filter(), Math.max(READ, query.limit()));
        List<ScoredPassage> found = retriever.retrieve(index, wide);
        List<ScoredPassage> first = found.subList(0, Math.min(READ, found.size()));
        List<Passage> passages = first.stream().map(ScoredPassage::passage).toList();
        List<ScoredPassage> result = reordered(first, reader.read(query.text(), passages));
        for (ScoredPassage unread : found.subList(first.size(), found.size())) {
            double floor = result.get(result.size() - 1).score();
            result.add(withScore(unread, Math.min(floor, retrieved(unread))));
        }
        return List.copyOf(result.subList(0, Math.min(query.limit(), result.size())));
    }

    private static List<ScoredPassage> reordered(List<ScoredPassage> passages, List<Reading> readings) {
        List<ScoredPassage> result = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            ScoredPassage scored = passages.get(i);
            Reading reading = readings.get(i);
            Ranks ranks = new Ranks(scored.ranks().words(), scored.ranks().vectors(), rank(reading, readings));
            double score = retrieved(scored) + reading.relevance();
            result.add(new ScoredPassage(scored.passage(), score, scored.cosine(), ranks, reading));
        }
        result.sort(BEST_FIRST);
        return result;
    }

    private static double retrieved(ScoredPassage passage) {
        return FUSED_WEIGHT * passage.score() + COSINE_WEIGHT * passage.cosine();
    }

    private static int rank(Reading reading, List<Reading> readings) {
        return 1 + (int) readings.stream().filter(other -> other.relevance() > reading.relevance()).count();
    }

    private static ScoredPassage withScore(ScoredPassage passage, double score) {
        return new ScoredPassage(passage.passage(), score, passage.cosine(), passage.ranks(), passage.reading());
    }
}
