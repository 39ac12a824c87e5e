package io.footnote.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.footnote.index.IndexSnapshot;
import io.footnote.passage.Passage;
import io.footnote.reading.Reader;
import io.footnote.reading.Reading;
import io.footnote.retrieval.ScoredPassage.Ranks;

/** Has the reader read the first passages of another retriever, and reorders those by what it found. */
public final class RerankingRetriever implements Retriever {

    /** How many passages are read: each costs milliseconds. */
    private static final int READ = 10;

    /** How many are read before it is asked whether that is enough. */
    private static final int BEFORE_ASKING = 4;

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
    private final int before;

    /** Has all of the first ten read. */
    public RerankingRetriever(Retriever retriever, Reader reader) {
        this(retriever, reader, READ);
    }

    private RerankingRetriever(Retriever retriever, Reader reader, int before) {
        this.retriever = retriever;
        this.reader = reader;
        this.before = before;
    }

    /** Stops reading when no passage of the first ten that is left could still come first: the same first, for less work. */
    public static RerankingRetriever untilDecided(Retriever retriever, Reader reader) {
        return new RerankingRetriever(retriever, reader, BEFORE_ASKING);
    }

    @Override
    public List<ScoredPassage> retrieve(IndexSnapshot index, Query query) {
        Query wide = new Query(query.text(), query.filter(), Math.max(READ, query.limit()));
        List<ScoredPassage> found = retriever.retrieve(index, wide);
        List<ScoredPassage> first = found.subList(0, Math.min(READ, found.size()));
        List<Reading> readings = read(query.text(), first);
        List<ScoredPassage> result = reordered(first.subList(0, readings.size()), readings);
        for (ScoredPassage unread : found.subList(readings.size(), found.size())) {
            double floor = result.get(result.size() - 1).score();
            result.add(withScore(unread, Math.min(floor, retrieved(unread))));
        }
        return List.copyOf(result.subList(0, Math.min(query.limit(), result.size())));
    }

    private List<Reading> read(String question, List<ScoredPassage> first) {
        int split = Math.min(before, first.size());
        List<Reading> readings = new ArrayList<>(reader.read(question, passages(first.subList(0, split))));
        List<ScoredPassage> rest = first.subList(split, first.size());
        if (!isDecided(first, readings, rest)) {
            readings.addAll(reader.read(question, passages(rest)));
        }
        return readings;
    }

    private static boolean isDecided(List<ScoredPassage> first, List<Reading> readings, List<ScoredPassage> rest) {
        double leader = IntStream.range(0, readings.size())
                .mapToDouble(i -> retrieved(first.get(i)) + readings.get(i).relevance()).max().orElse(0);
        return rest.stream().allMatch(passage -> retrieved(passage) + Reading.MOST_RELEVANT <= leader);
    }

    private static List<Passage> passages(List<ScoredPassage> scored) {
        return scored.stream().map(ScoredPassage::passage).toList();
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
