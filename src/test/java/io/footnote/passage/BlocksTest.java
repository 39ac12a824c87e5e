package io.footnote.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void readsMarkdown() {
        assertThat(blocks("""
                # Cats and dogs #1

                They sleep. A
                lot, that is.
                ## Food
                - fish
                - meat, and
                  sometimes bread
                > A cat said
                > miaow once.

                Under a line
                ============
                A last *word* here.
                ---
                """)).containsExactly("HEADING Cats and dogs #1", "PROSE They sleep. A/lot, that is.", "HEADING Food",
                "ITEM fish",
                "ITEM meat, and/  sometimes bread", "PROSE A cat said/> miaow once.", "HEADING Under a line",
                "PROSE A last *word* here.");
    }

    @Test
    void keepsRowsOfTablesAndCodeWhole() {
        assertThat(blocks("""
                | Name | Age |
                |------|-----|
                | Mr. Smith | 5. |

                ```java
                // No. It
                # is not a heading

                end();
                ```
                That is all.""")).containsExactly("ROW | Name | Age |", "ROW | Mr. Smith | 5. |", "ROW // No. It",
                "ROW # is not a heading", "ROW end();", "PROSE That is all.");
    }

    @Test
    void takesCodeInsideALineForText() {
        assertThat(blocks("```end()``` is called.\n\nThen it ends.")).containsExactly("PROSE ```end()``` is called.",
                "PROSE Then it ends.");
    }

    @Test
    void joinsLinesOfAFixedWidth() {
        assertThat(blocks("""
                The delegation that arrived in the capital on Tuesday was led by Mr.
                Smith, who had been there twice. It left again on the morning of June
                12. Nobody knows why the visit to the north of the country was as short
                as it was.

                The press
                asked.""")).containsExactly(
                "PROSE The delegation that arrived in the capital on Tuesday was led by Mr./Smith, who had been there twice. It"
                        + " left again on the morning of June/12. Nobody knows why the visit to the north of the country was as"
                        + " short/as it was.",
                "PROSE The press/asked.");
    }

    @Test
    void joinsALineThatBreaksOffWithTheNext() {
        assertThat(blocks("The dialogue of the two countries\nis developing. Ties between the countries\n, it said, are good."))
                .containsExactly(
                        "PROSE The dialogue of the two countries/is developing. Ties between the countries/, it said, are good.");
        assertThat(blocks("The dialogue of the two countries\r\nis developing.")).hasSize(1);
        assertThat(blocks("He came with the\nPresident, as well as,\nMoscow says, alone.")).hasSize(1);
    }

    @Test
    void takesEachLineOfATextWithoutFixedWidthAsAParagraph() {
        assertThat(blocks("The cafe opens at nine\nIt closes at five sharp\nIt is in the High Street")).hasSize(3);
    }

    @Test
    void tellsTagsAndHeadingsFromSentences() {
        assertThat(blocks("""
                He left the city on Monday.
                russia
                iran
                Russia-Iran Cooperation Reaching New Level - Shoigu
                TEHRAN (Sputnik) - They met.
                Born: 1961
                Phone: none

                2. What came after

                They met again.
                Copyright
                """)).containsExactly("PROSE He left the city on Monday.", "LABEL russia", "LABEL iran",
                "HEADING Russia-Iran Cooperation Reaching New Level - Shoigu", "PROSE TEHRAN (Sputnik) - They met.",
                "PROSE Born: 1961", "LABEL Phone: none", "HEADING What came after", "PROSE They met again.",
                "LABEL Copyright");
    }

    @Test
    void knowsEveryLineEnd() {
        for (var end : List.of("\n", "\r\n", "\r", "\u2028", "\u0085")) {
            assertThat(blocks(String.join(end, "One.", "", "# Two", "Three."))).containsExactly("PROSE One.", "HEADING Two",
                    "PROSE Three.");
        }
    }

    private static List<String> blocks(String text) {
        return Blocks.of(text, 0).stream().map(block -> block.kind() + " " + block.span().of(text).replace('\n', '/')).toList();
    }
}
