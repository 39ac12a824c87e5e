package io.footnote.index;

import static io.footnote.index.LuceneIndexTest.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.footnote.corpus.Article;

/** However an index came to hold its articles, it answers as one that was built of them in one go. */
class IndexHistoryTest {

    private static final String[] VOCABULARY = { "treaty", "treaties", "bridge", "bridges", "minister", "ministry", "Patrushev",
            "Patrusheva", "Tehran", "Teheran", "1931", "signed", "signing", "river", "rivers", "oil", "old", "the", "of" };
    private static final List<String> QUERIES = List.of("treaty", "the old bridge of Tehran", "Patrusev", "Tehrann",
            "minster rivr",
            "signed 1931", "treaty bridge minister Patrushev Tehran oil river", "nothing known");

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3 })
    void theHistoryOfAnIndexLeavesNoTrace(int seed) throws IOException {
        Random random = new Random(seed);
        Map<String, Article> expected = new TreeMap<>();
        LuceneIndex worn = open(data);
        for (int step = 0; step < 100; step++) {
            String file = "f%02d.md".formatted(random.nextInt(30));
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> {
                    worn.remove(file);
                    expected.remove(file);
                }
                case 3 -> worn.keep();
                case 4 -> worn.publish();
                case 5 -> {
                    worn.close();
                    worn = open(data);
                }
                default -> {
                    Article article = Articles.article(file, text(random, 3), text(random, 40));
                    Articles.put(worn, article);
                    expected.put(file, article);
                }
            }
        }
        worn.publish();
        try (LuceneIndex index = worn; LuceneIndex fresh = open(null)) {
            for (Article article : expected.values()) {
                Articles.put(fresh, article);
            }
            fresh.publish();
            assertThat(index.files()).isEqualTo(fresh.files());
            assertThat(answers(index)).isEqualTo(answers(fresh));
        }
    }

    private static LuceneIndex open(Path folder) throws IOException {
        return new LuceneIndex(folder, HEADER, 1_000);
    }

    static List<Object> answers(LuceneIndex index) {
        List<Object> answers = new ArrayList<>();
        try (IndexSnapshot snapshot = index.snapshot().orElseThrow()) {
            for (String query : QUERIES) {
                for (Filter filter : List.of(Filter.NONE, new Filter("f1*", null, null, null))) {
                    answers.add(snapshot.words(query, filter, 5));
                    answers.add(snapshot.vectors(WordVectors.vector(query), filter, 5));
                }
            }
            for (String word : VOCABULARY) {
                answers.add(snapshot.nearWord(word));
                answers.add(snapshot.articlesWithSentence(word));
            }
            answers.add(List.of(snapshot.articles(), snapshot.passages(), snapshot.sources(0, 100)));
        }
        return answers;
    }

    /** Lines of words, as short as one word, so that some sentences and passages are the same. */
    static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int words = 1 + random.nextInt(most); words > 0; words--) {
            text.append(VOCABULARY[random.nextInt(VOCABULARY.length)]).append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        return text.toString();
    }
}
