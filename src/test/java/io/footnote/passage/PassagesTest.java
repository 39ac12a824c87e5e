package io.footnote.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.footnote.corpus.Article;
import io.footnote.corpus.Source;

class PassagesTest {

    private static final String TEN_WORDS = " sentence of this text has exactly ten words in it.";

    @Test
    void sharesOneSentenceBetweenNeighbours() {
        var passages = cut(sentences(0, 40));

        assertThat(passages).hasSizeGreaterThan(1);
        for (int i = 1; i < passages.size(); i++) {
            var before = passages.get(i - 1).sentences();
            assertThat(passages.get(i).sentences().get(0)).isEqualTo(before.get(before.size() - 1));
        }
    }

    @Test
    void balancesWhatIsLeft() {
        assertThat(cut(sentences(0, 19))).extracting(passage -> passage.sentences().size()).containsExactly(10, 10);
    }

    @Test
    void startsANewPassageWithEachHeading() {
        var text = "# Cats\n\nA cat sleeps.\n\n## Food\n\nA cat eats fish.\n\nDogs\n====\nA dog barks.";

        assertThat(cut(text)).extracting(Passage::text).containsExactly("Cats\n\nA cat sleeps.", "Food\n\nA cat eats fish.",
                "Dogs\n====\nA dog barks.");
        assertThat(quotes(text)).containsExactly("A cat sleeps.", "A cat eats fish.", "A dog barks.");
    }

    @Test
    void neverQuotesTagLines() {
        assertThat(quotes("The visit ended.\nrussia\niran\ntehran\nThey left.")).containsExactly("The visit ended.",
                "They left.");
    }

    @Test
    void quotesLinesWhereThereIsNothingElse() {
        assertThat(quotes("russia\niran")).containsExactly("russia", "iran");
        assertThat(quotes("# Only")).containsExactly("# Only");
        assertThat(quotes("```")).containsExactly("```");
    }

    @Test
    void saysOnceWhatTheArticleRepeats() {
        var first = sentences(0, 6);
        var text = first + "\n\n" + sentences(0, 3).replace(" ten ", "\nten ") + " Something new was said. " + sentences(3, 6);

        assertThat(cut(text)).extracting(Passage::text).containsExactly(first.strip(), "Something new was said.");
    }

    @Test
    void startsAtTheBody() {
        var article = new Article(Source.of("a.txt", "Title"), "Title\nIt is so.", 6, "sha");

        assertThat(new Passages().cut(article)).extracting(Passage::text).containsExactly("It is so.");
    }

    private static String sentences(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "No" + i + TEN_WORDS).collect(Collectors.joining(" "));
    }

    private static List<String> quotes(String text) {
        return cut(text).stream().flatMap(passage -> passage.sentences().stream()).map(span -> span.of(text)).toList();
    }

    private static List<Passage> cut(String text) {
        return new Passages().cut(new Article(Source.of("a.txt", "Title"), text, 0, "sha"));
    }
}
