package io.footnote.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.footnote.corpus.Article;
import io.footnote.corpus.Source;

class PassagesTest {

    private static final String TEN_WORDS = " sentence of this text has just ten words inside.";

    @Test
    void fillsAPassageAndSharesTwoSentencesWithTheNext() {
        var passages = cut(sentences(0, 100));

        assertThat(passages).hasSize(7).extracting(passage -> passage.sentences().size())
                .containsExactly(17, 16, 16, 16, 16, 16, 15);
        for (int i = 1; i < passages.size(); i++) {
            var before = passages.get(i - 1).sentences();
            assertThat(passages.get(i).sentences()).startsWith(before.get(before.size() - 2), before.get(before.size() - 1));
        }
    }

    @Test
    void balancesWhatDoesNotFillAPassage() {
        assertThat(cut(sentences(0, 19))).extracting(passage -> passage.sentences().size()).containsExactly(10, 11);
    }

    @Test
    void takesItsSizeFromTheCaller() {
        assertThat(new Passages(40, 0).cut(article(sentences(0, 8)))).extracting(Passage::text).containsExactly(sentences(0, 4),
                sentences(4, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> new Passages(0, 1));
    }

    @Test
    void mergesShortParagraphs() {
        assertThat(cut("One is short.\n\nTwo is shorter.\n\n- Three.")).extracting(Passage::text)
                .containsExactly("One is short.\n\nTwo is shorter.\n\n- Three.");
    }

    @Test
    void startsANewPassageWithEachHeading() {
        var text = "# Cats\n\nA cat sleeps.\n\n## Food\n\nA cat eats fish.\n\nDogs\n====\nA dog barks.\n\n## Sources\n";

        assertThat(cut(text)).extracting(Passage::text).containsExactly("Cats\n\nA cat sleeps.", "Food\n\nA cat eats fish.",
                "Dogs\n====\nA dog barks.");
        assertThat(quotes(text)).containsExactly("A cat sleeps.", "A cat eats fish.", "A dog barks.");
    }

    @Test
    void keepsAHeadingWithALongFirstSentence() {
        var text = "# Heading\n\n" + "word ".repeat(179) + "end. " + sentences(0, 9);

        assertThat(cut(text).get(0).text()).startsWith("Heading\n\nword").endsWith("word end.");
    }

    @Test
    void cutsASentenceBeyondTheLimitBetweenWords() {
        var text = IntStream.range(0, 1_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(cut(text)).hasSize(4).allMatch(passage -> passage.text().matches("w\\d+( w\\d+)*"))
                .allMatch(passage -> passage.sentences().size() == 1);
        assertThat(cut(text.replace("w", "a-very-long-word-"))).hasSizeGreaterThan(4)
                .allMatch(passage -> passage.text().matches("a-very-long-word-\\d+( a-very-long-word-\\d+)*"));
    }

    @Test
    void cutsAWordBeyondTheLimitBetweenCharacters() {
        var text = IntStream.range(0, 2_000).mapToObj(i -> i + "e\u0301\ud83d\udc68\u200d\ud83d\udc69")
                .collect(Collectors.joining());

        assertThat(cut(text)).hasSizeGreaterThan(5).allMatch(passage -> passage.text().length() <= 1_800)
                .noneMatch(passage -> passage.text().matches("(?s)(\u0301|\u200d|\udc68|\udc69|\ud83d\udc69).*"));
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
        assertThat(quotes("> >")).containsExactly("> >");
        assertThat(cut(" \r\n ")).isEmpty();
    }

    @Test
    void saysOnceWhatTheArticleRepeats() {
        var first = sentences(0, 6);
        var second = sentences(0, 3).replace(" ten ", "\nten ") + " Something new was said. " + sentences(3, 6).toUpperCase();

        assertThat(cut(first + "\n\n" + second)).extracting(Passage::text).containsExactly(first, "Something new was said.");
    }

    @Test
    void keepsAShortRepetitionInItsPlaceWithoutQuotingItAgain() {
        var text = "He came. Why not? She came. Why not? They left.";

        assertThat(cut(text)).extracting(Passage::text).containsExactly(text);
        assertThat(quotes(text)).containsExactly("He came.", "Why not?", "She came.", "They left.");
    }

    @Test
    void findsTheOneNewSentenceOfAnArticleThatContainsItselfTwice() throws IOException {
        var seed = Path.of("../shared/seeds/004_95db3510d3a51e34.txt");
        assumeTrue(Files.exists(seed), "the seeds are not here");

        var quotes = quotes(Files.readString(seed));

        assertThat(quotes).hasSize(7).doesNotHaveDuplicates().last().asString().startsWith("\"The high dynamics")
                .endsWith("Shoigu said.");
    }

    @Test
    void startsAtTheBody() {
        var article = new Article(Source.of("a.txt", "Title"), "Title\nIt is so.", 6, "sha");

        assertThat(new Passages().cut(article)).containsExactly(
                new Passage("a.txt", "Title", 6, 15, "It is so.", List.of(new Span(6, 15))));
    }

    @Test
    void leavesAWideGapBetweenPassages() {
        assertThat(cut("One." + "\n".repeat(300) + "Two.")).extracting(Passage::text).containsExactly("One.", "Two.");
    }

    private static String sentences(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "No" + i + TEN_WORDS).collect(Collectors.joining(" "));
    }

    private static List<String> quotes(String text) {
        return cut(text).stream().flatMap(passage -> passage.sentences().stream()).distinct().map(span -> span.of(text))
                .toList();
    }

    private static List<Passage> cut(String text) {
        return new Passages().cut(article(text));
    }

    private static Article article(String text) {
        return new Article(Source.of("a.txt", "Title"), text, 0, "sha");
    }
}
