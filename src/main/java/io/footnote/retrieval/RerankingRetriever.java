package io.footnote.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** How many are read then, before it is asked again; the same on every machine, so that answers are. */
    private static final int AT_ONCE = 2;

    /**
     * Logits of relevance that one unit of the fused score, and of the cosine, are worth; chosen on half of the articles of
     * two question sets. The reader alone would put wordy passages before the right one.
     */
    private static final double FUSED_WEIGHT = 650;
    private static final double COSINE_WEIGHT = 60;

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

    /** Reads no passage of the first ten that can no longer come first: the same first, for less work. */
    public static RerankingRetriever untilDecided(Retriever retriever, Reader reader) {
        return new RerankingRetriever(retriever, reader, BEFORE_ASKING);
    }

    @Override
    public List<ScoredPassage> retrieve(IndexSnapshot index, Query query) {
        Query wide = new Query(query.text(), query.filter(), Math.max(READ, query.limit()));
        List<ScoredPassage> found = retriever.retrieve(index, wide);
        Map<ScoredPassage, Reading> readings = read(query.text(), found.subList(0, Math.min(READ, found.size())));
        List<ScoredPassage> result = reordered(readings);
        for (ScoredPassage unread : found) {
            if (!readings.containsKey(unread)) {
                double floor = result.get(result.size() - 1).score();
                result.add(withScore(unread, Math.min(floor, retrieved(unread))));
            }
        }
        return List.copyOf(result.subList(0, Math.min(query.limit(), result.size())));
    }

    /** In turns, after each of which only those are left that could still come first. */
    private Map<ScoredPassage, Reading> read(String question, List<ScoredPassage> first) {
        Map<ScoredPassage, Reading> readings = new LinkedHashMap<>();
        List<ScoredPassage> left = new ArrayList<>(first);
        for (int turn = before; !left.isEmpty(); turn = AT_ONCE) {
            List<ScoredPassage> now = left.subList(0, Math.min(turn, left.size()));
            Iterator<Reading> read = reader.read(question, passages(now)).iterator();
            now.forEach(passage -> readings.put(passage, read.next()));
            now.clear();
            double leader = readings.entrySet().stream().mapToDouble(e -> score(e.getKey(), e.getValue())).max().orElseThrow();
            left.removeIf(passage -> retrieved(passage) + Reading.MOST_RELEVANT <= leader);
        }
        return readings;
    }

    private static List<Passage> passages(List<ScoredPassage> scored) {
        return scored.stream().map(ScoredPassage::passage).toList();
    }

    private static List<ScoredPassage> reordered(Map<ScoredPassage, Reading> readings) {
        List<ScoredPassage> result = new ArrayList<>();
        readings.forEach((scored, reading) -> {
            Ranks ranks = new Ranks(scored.ranks().words(), scored.ranks().vectors(), rank(reading, readings.values()));
            result.add(new ScoredPassage(scored.passage(), score(scored, reading), scored.cosine(), ranks, reading));
        });
        result.sort(BEST_FIRST);
        return result;
    }

    private static double score(ScoredPassage passage, Reading reading) {
        return retrieved(passage) + reading.relevance();
    }

    private static double retrieved(ScoredPassage passage) {
        return FUSED_WEIGHT * passage.score() + COSINE_WEIGHT * passage.cosine();
    }

    private static int rank(Reading reading, Collection<Reading> readings) {
        return 1 + (int) readings.stream().filter(other -> other.relevance() > reading.relevance()).count();
    }

    private static ScoredPassage withScore(ScoredPassage passage, double score) {
        return new ScoredPassage(passage.passage(), score, passage.cosine(), passage.ranks(), passage.reading());
    }
}
