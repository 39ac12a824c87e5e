package io.footnote.index;

import static io.footnote.index.Articles.article;
import static io.footnote.index.Articles.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.footnote.corpus.Article;
import io.footnote.corpus.Source;
import io.footnote.passage.Passage;

class LuceneIndexTest {

    static final IndexHeader HEADER = new IndexHeader("words", "lines");

    private LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new LuceneIndex(null, HEADER, 1_000);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void hasNoSnapshotUntilSomethingIsPublished() throws IOException {
        put(index, article("a.md", "A", "Some text."));
        assertThat(index.snapshot()).isEmpty();
        index.publish();
        assertThat(index.snapshot()).isPresent();
    }

    @Test
    void findsThePassageAsItWasCut() throws IOException {
        Article article = article("a.md", "Bridges",
                "The old bridge fell. Nobody was hurt.\n\nA new bridge opened in 1931. It is red.");
        publish(article);
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(snapshot.words("opened", Filter.NONE, 10)).singleElement()
                    .satisfies(hit -> assertThat(hit.passage()).isEqualTo(Articles.cut(article).get(1)));
            assertThat(snapshot.vectors(WordVectors.vector("bridges the old bridge fell nobody was hurt"), Filter.NONE, 1))
                    .singleElement().satisfies(hit -> {
                        assertThat(hit.passage()).isEqualTo(Articles.cut(article).get(0));
                        assertThat(hit.score()).isGreaterThan(0.99f);
                    });
        }
    }

    @Test
    void givesTheArticleBackWhole() throws IOException {
        Article article = new Article(
                new Source("news/ä 1.md", "Title: \"q\"", LocalDate.of(2025, 2, 28), "Publisher", "Author",
                        "https://example.org/1", List.of("Iran", "Russia")),
                "\r\nTe\u0000xt \uD83D\uDE00.\r\n", 2, "abc");
        index.put(article, List.of(), List.of());
        index.publish();
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(snapshot.article("news/ä 1.md")).contains(article);
            assertThat(snapshot.article("news/a 1.md")).isEmpty();
            assertThat(snapshot.articles()).isEqualTo(1);
            assertThat(snapshot.passages()).isZero();
        }
    }

    @Test
    void aMisspelledNameFindsItsPassage() throws IOException {
        publish(article("a.md", "Visit", "Nikolai Patrushev flew to Tehran."), article("b.md", "Other", "Nobody flew."));
        try (IndexSnapshot snapshot = snapshot()) {
            for (String typed : List.of("Patrusev", "Patruchev?", "patrushevs", "Nikolay", "Téhran", "TEHRAN'S", "Tehrna")) {
                assertThat(files(snapshot.words(typed, Filter.NONE, 10))).as(typed).containsExactly("a.md");
            }
            assertThat(snapshot.words("Putin", Filter.NONE, 10)).isEmpty();
        }
    }

    @Test
    void aWordThatIsWrittenRightBeatsAGuess() throws IOException {
        publish(article("a.md", "One", "The minister resigned."), article("b.md", "Two", "The ministry resigned."));
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(files(snapshot.words("minister", Filter.NONE, 10))).containsExactly("a.md");
            assertThat(files(snapshot.words("ministerr", Filter.NONE, 10))).first().isEqualTo("a.md");
        }
    }

    @Test
    void wordsOfRemovedArticlesAreNoGuess() throws IOException {
        publish(article("a.md", "One", "Patrushef came."),
                article("b.md", "Two", "patrusex patrusez patruse patrusef patruseg."));
        index.remove("b.md");
        index.publish();
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(files(snapshot.words("patruseb", Filter.NONE, 10))).containsExactly("a.md");
        }
    }

    @Test
    void aNumberIsNeverGuessed() throws IOException {
        publish(article("a.md", "One", "It happened in 20241."));
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(snapshot.words("20242", Filter.NONE, 10)).isEmpty();
        }
    }

    @Test
    void hostileQueriesAreOnlyWords() throws IOException {
        publish(article("a.md", "One", "The treaty was signed."));
        String long1 = "treaty ".repeat(5_000) + "x".repeat(100_000);
        String many = String.join(" ", IntStream.range(0, 20_000).mapToObj(i -> "wordx" + (char) ('a' + i % 26) + i).toList());
        try (IndexSnapshot snapshot = snapshot()) {
            for (String typed : List.of("title:treaty AND (", "treaty~2^1e9 [* TO *]", "\"treaty", "treaty\u0000\uD800", long1,
                    "treaty " + many, "/treaty.*/ && !x")) {
                assertThat(files(snapshot.words(typed, Filter.NONE, 10))).as(typed.substring(0, Math.min(20, typed.length())))
                        .containsExactly("a.md");
            }
            for (String typed : List.of("", "   ", "?!", "the of and", "*:*", "\uD83D\uDE00", "\uDC00")) {
                assertThat(snapshot.words(typed, Filter.NONE, 10)).isEmpty();
            }
        }
    }

    @Test
    void tiesAreDecidedByThePassageAlsoAtTheCut() throws IOException {
        List<Integer> order = new java.util.ArrayList<>(IntStream.range(0, 40).boxed().toList());
        java.util.Collections.shuffle(order, new Random(1));
        for (int i : order) {
            put(index, article("f%02d.md".formatted(i), "Same", "Same words here.\nSame words here."));
            if (i % 3 == 0) {
                index.publish();
            }
        }
        index.publish();
        List<String> expected = IntStream.range(0, 7).mapToObj(i -> "f%02d.md#%d".formatted(i / 2, i % 2 * 17)).toList();
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(snapshot.words("words", Filter.NONE, 7)).extracting(hit -> hit.passage().id())
                    .containsExactlyElementsOf(expected);
            assertThat(snapshot.vectors(WordVectors.vector("words"), Filter.NONE, 7)).extracting(hit -> hit.passage().id())
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void filtersByFileDayAndTag() throws IOException {
        String text = "The treaty was signed.";
        publish(article("news/a.md", LocalDate.of(2025, 1, 1), List.of("Iran"), text),
                article("news/b.md", LocalDate.of(2025, 1, 2), List.of("iran", "Oil"), text),
                article("c.md", null, List.of(), text));
        try (IndexSnapshot snapshot = snapshot()) {
            assertFiltered(snapshot, new Filter("news/*", null, null, null), "news/a.md", "news/b.md");
            assertFiltered(snapshot, new Filter("*", null, null, null), "c.md");
            assertFiltered(snapshot, new Filter(null, LocalDate.of(2025, 1, 2), null, null), "news/b.md");
            assertFiltered(snapshot, new Filter(null, null, LocalDate.of(2025, 1, 1), null), "news/a.md");
            assertFiltered(snapshot, new Filter(null, LocalDate.MIN, LocalDate.MAX, null), "news/a.md", "news/b.md");
            assertFiltered(snapshot, new Filter(null, null, null, " IRAN"), "news/a.md", "news/b.md");
            assertFiltered(snapshot, new Filter("**/a.md", null, null, "iran"), "news/a.md");
            assertFiltered(snapshot, new Filter(null, null, null, "gas"));
        }
    }

    @Test
    void aFileThatIsPutAgainReplacesItsOldPassages() throws IOException {
        publish(article("a.md", "One", "The treaty was signed.\nSecond line."));
        publish(article("a.md", "One", "The contract was signed."));
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(snapshot.words("treaty", Filter.NONE, 10)).isEmpty();
            assertThat(snapshot.passages()).isEqualTo(1);
            assertThat(snapshot.generation()).isEqualTo(2);
        }
    }

    @Test
    void aSnapshotNeverChanges() throws IOException {
        publish(article("a.md", "One", "The treaty was signed."));
        try (IndexSnapshot before = snapshot()) {
            index.remove("a.md");
            put(index, article("b.md", "Two", "The treaty was broken."));
            index.publish();
            assertThat(files(before.words("treaty", Filter.NONE, 10))).containsExactly("a.md");
            assertThat(before.article("a.md")).isPresent();
            try (IndexSnapshot after = snapshot()) {
                assertThat(files(after.words("treaty", Filter.NONE, 10))).containsExactly("b.md");
            }
        }
        assertThat(index.files()).containsOnlyKeys("b.md");
    }

    @Test
    void publishingNothingNewKeepsTheGeneration() throws IOException {
        publish(article("a.md", "One", "The treaty was signed."));
        index.publish();
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(snapshot.generation()).isEqualTo(1);
        }
    }

    @Test
    void countsInHowManyArticlesASentenceStands() throws IOException {
        publish(article("a.md", "One", "Published under a licence. True.\nPublished under a licence."),
                article("b.md", "Two", "Published  under\u00A0a LICENCE."),
                article("c.md", "Three", "Published under a licence"));
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(snapshot.articlesWithSentence("published under a licence. ")).isEqualTo(2);
            assertThat(snapshot.articlesWithSentence("True.")).isEqualTo(1);
            assertThat(snapshot.articlesWithSentence("False.")).isZero();
        }
    }

    @Test
    void findsTheWordThatIsSpelledAlmostTheSame() throws IOException {
        publish(article("a.md", "Treaties", "A treaty of the ministry."), article("b.md", "Two", "The treachery of 1931."));
        index.remove("b.md");
        index.publish();
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(snapshot.nearWord("treaty")).contains("treaty");
            assertThat(snapshot.nearWord("Traety")).contains("treaty");
            assertThat(snapshot.nearWord("minstery")).contains("ministry");
            assertThat(snapshot.nearWord("trattoria")).isEmpty();
            assertThat(snapshot.nearWord("treachery")).isEmpty();
        }
    }

    @Test
    void listsSourcesByPages() throws IOException {
        publish(article("c.md", "C", "x"), article("a.md", "A", "x"), article("b.md", "B", "x"));
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(snapshot.sources(0, 2)).containsExactly(Source.of("a.md", "A"), Source.of("b.md", "B"));
            assertThat(snapshot.sources(2, Integer.MAX_VALUE)).containsExactly(Source.of("c.md", "C"));
            assertThat(snapshot.sources(3, 10)).isEmpty();
        }
    }

    @Test
    void anEmptyIndexCanBePublishedAndSearched() throws IOException {
        index.publish();
        try (IndexSnapshot snapshot = snapshot()) {
            assertThat(snapshot.words("treaty", Filter.NONE, 10)).isEmpty();
            assertThat(snapshot.vectors(WordVectors.vector("treaty"), Filter.NONE, 10)).isEmpty();
            assertThat(snapshot.sources(0, 10)).isEmpty();
        }
    }

    @Test
    void refusesPassagesWithoutTheirVectors() {
        Article article = article("a.md", "A", "One line.");
        List<Passage> passages = Articles.cut(article);
        assertThatIllegalArgumentException().isThrownBy(() -> index.put(article, passages, List.of()))
                .withMessageContaining("a.md");
    }

    private static void assertFiltered(IndexSnapshot snapshot, Filter filter, String... files) {
        assertThat(files(snapshot.words("treaty", filter, 10))).containsExactlyInAnyOrder(files);
        assertThat(files(snapshot.vectors(WordVectors.vector("treaty"), filter, 10))).containsExactlyInAnyOrder(files);
    }

    private void publish(Article... articles) throws IOException {
        for (Article article : articles) {
            put(index, article);
        }
        index.publish();
    }

    private IndexSnapshot snapshot() {
        return index.snapshot().orElseThrow();
    }

    private static List<String> files(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().file()).toList();
    }
}
