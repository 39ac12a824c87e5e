package io.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.footnote.index.Filter;
import io.footnote.index.IndexHeader;
import io.footnote.index.IndexSnapshot;
import io.footnote.index.LuceneIndex;
import io.footnote.passage.Passage;
import io.footnote.reading.Reader;
import io.footnote.reading.Reading;
import io.footnote.retrieval.ScoredPassage.Ranks;

class RerankingRetrieverTest {

    private LuceneIndex index;
    private IndexSnapshot snapshot;
    private int read;

    @BeforeEach
    void open() throws IOException {
        index = new LuceneIndex(null, new IndexHeader("none", "none"), 10);
        index.publish();
        snapshot = index.snapshot().orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        snapshot.close();
        index.close();
    }

    @Test
    void putsTheMoreRelevantOfTwoNeighboursFirst() {
        assertThat(files(retriever(relevance(-3, 3)), 10)).containsExactly("1.md", "0.md");
    }

    @Test
    void tellsThePlaceThatTheReaderGave() {
        assertThat(retriever(relevance(-3, 3, 0)).retrieve(snapshot, query(10))).extracting(found -> found.ranks().reader())
                .containsExactly(1, 2, 3);
    }

    @Test
    void readsTenAndLeavesTheRestInTheirOrderBehindThem() {
        List<ScoredPassage> found = retriever(new double[13]).retrieve(snapshot, query(13));
        assertThat(read).isEqualTo(10);
        assertThat(found.subList(10, 13)).extracting(passage -> passage.passage().file()).containsExactly("10.md", "11.md",
                "12.md");
        assertThat(found.get(10).reading()).isNull();
        assertThat(found).extracting(ScoredPassage::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void ordersEqualsByPassage() {
        Retriever equals = (snapshot, query) -> List.of(scored(2, 1), scored(0, 1), scored(1, 1));
        assertThat(files(new RerankingRetriever(equals, reader(relevance(0, 0, 0))), 10)).containsExactly("0.md", "1.md",
                "2.md");
    }

    @Test
    void findsNothingWhereNothingIsFound() {
        assertThat(files(retriever(relevance()), 10)).isEmpty();
    }

    @Test
    void stopsReadingWhenNothingElseCanComeFirst() {
        double[] clear = new double[10];
        clear[0] = Reading.MOST_RELEVANT;
        files(RerankingRetriever.untilDecided(found(10), reader(clear)), 10);
        assertThat(read).isEqualTo(4);
    }

    @Test
    void passesOverWhatCannotComeFirstOnItsWayToWhatCan() {
        List<Integer> seen = new ArrayList<>();
        Reader noting = (question, passages) -> {
            passages.forEach(passage -> seen.add(Integer.parseInt(passage.file().replace(".md", ""))));
            return reader(new double[10]).read(question, passages);
        };
        Retriever unlikely = (snapshot, query) -> IntStream.range(0, 10).mapToObj(i -> scored(i, i == 5 ? 0 : .02)).toList();
        files(RerankingRetriever.untilDecided(unlikely, noting), 10);
        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 6, 7, 8, 9);
    }

    @Test
    void hasTheSameFirstPassageHoweverMuchIsRead() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            double[] relevance = random.doubles(10, -9, 9).toArray();
            assertThat(files(RerankingRetriever.untilDecided(found(10), reader(relevance)), 1))
                    .isEqualTo(files(new RerankingRetriever(found(10), reader(relevance)), 1));
        }
    }

    private List<String> files(Retriever retriever, int limit) {
        return retriever.retrieve(snapshot, query(limit)).stream().map(found -> found.passage().file()).toList();
    }

    private Retriever retriever(double... relevance) {
        return new RerankingRetriever(found(relevance.length), reader(relevance));
    }

    private static double[] relevance(double... relevance) {
        return relevance;
    }

    /** So many passages, 0.md, 1.md and so on, each found in the same place by words and vectors. */
    private static Retriever found(int passages) {
        return (snapshot, query) -> IntStream.range(0, passages).mapToObj(i -> scored(i, 2.0 / (61 + i))).toList();
    }

    private static ScoredPassage scored(int number, double score) {
        return new ScoredPassage(new Passage(number + ".md", "", 0, 1, "x", List.of()), score, .9f, new Ranks(1, 1, null),
                null);
    }

    private Reader reader(double... relevance) {
        return (question, passages) -> {
            read += passages.size();
            List<Reading> readings = new ArrayList<>();
            for (Passage passage : passages) {
                int number = Integer.parseInt(passage.file().replace(".md", ""));
                readings.add(new Reading((float) relevance[number], 0, List.of()));
            }
            return readings;
        };
    }

    private static Query query(int limit) {
        return new Query("who?", Filter.NONE, limit);
    }
}
