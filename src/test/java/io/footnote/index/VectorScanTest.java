package io.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

class VectorScanTest {

    private static final List<String> WORDS = List.of("treaty", "bridge", "minister", "river", "oil", "visit", "war", "port");

    @Test
    void theGraphFindsWhatTheScanFinds() throws IOException {
        try (LuceneIndex scanned = build(100_000); LuceneIndex graph = build(10)) {
            for (String query : List.of("treaty bridge", "war oil visit", "port")) {
                for (Filter filter : List.of(Filter.NONE, new Filter("f1*", null, null, null),
                        new Filter("f007.md", null, null, null))) {
                    List<Hit> expected = nearest(scanned, query, filter);
                    assertThat(expected).isNotEmpty().isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
                    assertThat(nearest(graph, query, filter)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void scoresAreCosines() throws IOException {
        try (LuceneIndex index = build(100_000)) {
            Hit best = nearest(index, "f000.md treaty treaty treaty", Filter.NONE).get(0);
            assertThat(best.passage().text()).isEqualTo("treaty treaty treaty");
            assertThat(best.score()).isBetween(0.9999f, 1.0001f);
        }
    }

    private static List<Hit> nearest(LuceneIndex index, String query, Filter filter) {
        try (IndexSnapshot snapshot = index.snapshot().orElseThrow()) {
            return snapshot.vectors(WordVectors.vector(query.replace(".md", " md")), filter, 20);
        }
    }

    private static LuceneIndex build(int exactScanLimit) throws IOException {
        LuceneIndex index = new LuceneIndex(null, LuceneIndexTest.HEADER, exactScanLimit);
        for (int i = 0; i < 512; i++) {
            String text = WORDS.get(i % 8) + ' ' + WORDS.get(i / 8 % 8) + ' ' + WORDS.get(i / 64);
            String file = "f%03d.md".formatted(i);
            Articles.put(index, Articles.article(file, file, text));
            if (i % 200 == 0) {
                index.publish();
            }
        }
        index.publish();
        return index;
    }
}
