package io.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    @ParameterizedTest
    @ValueSource(strings = { "# The Title\n\nBody.", "\n\nIntro.\n\n#   The  Title  ##\nBody.", "## Part\n\n# The Title\n",
            "   # The Title",
            "#\n# The Title", "```\n# code\n```\n# The Title", "---\ntags: x\n---\n# The Title\r\nBody.", "#\tThe Title\r\n" })
    void markdownsFirstHeadingIsItsTitle(String text) throws Exception {
        assertThat(Articles.read("a.md", text).source().title()).isEqualTo("The Title");
    }

    @Test
    void aMarkdownHeadingStaysInTheBody() throws Exception {
        assertThat(Articles.read("a.md", "# The Title\n\nBody.").bodyStart()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "## Part", "#hashtag", "    # code", "~~~\n# code\n~~~", "Short line\n\nBody.", "# \n#", "" })
    void markdownWithoutOneIsNamedAfterItsFile(String text) throws Exception {
        assertThat(Articles.read("x/raisi-and_putin.md", text).source().title()).isEqualTo("raisi and putin");
    }

    @Test
    void aHeadingFarDownIsNoTitle() throws Exception {
        assertThat(Articles.read("file.md", "Line.\n".repeat(60) + "# Part").source().title()).isEqualTo("file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "Forecasting\\nSeasonality is a trait.", "Forecasting\\n\\nBody",
            "Forecasting\\r\\nBody.",
            "\\n \\n  Forecasting \\nBody." })
    void aPlainTextsFirstShortLineIsItsTitleAndNoPartOfTheBody(String escaped) throws Exception {
        var text = escaped.replace("\\n", "\n").replace("\\r", "\r");
        var article = Articles.read("a.txt", text);
        assertThat(article.source().title()).isEqualTo("Forecasting");
        assertThat(article.bodyStart()).isEqualTo(text.indexOf('\n', text.indexOf("Forecasting")) + 1);
    }

    @Test
    void aLongTitleMayStandRightAboveItsParagraph() throws Exception {
        var title = "Russia-Iran Cooperation Reaching New Level - Shoigu";
        var article = Articles.read("a.txt", title + "\nTEHRAN - " + "The interaction between both is growing. ".repeat(5));
        assertThat(article.source().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = { "The crisis began in October.\nIt ended in March.", "Who asked?\nNobody.", "\"Stop!\"\nHe did.",
            "Only a line",
            "Only a line\n\n \n", "-----\nText.", "TEHRAN (Reuters) - The president met\nhis guest on Monday.", "" })
    void aSentenceOrTheWholeTextIsNoTitle(String text) throws Exception {
        var article = Articles.read("oil_crisis-000.txt", text);
        assertThat(article.source().title()).isEqualTo("oil crisis 000");
        assertThat(article.bodyStart()).isZero();
    }

    @Test
    void aLineBrokenAtAFixedWidthIsNoTitle() throws Exception {
        var text = """
                The oil crisis of that year began when the members of the Organization
                Of Petroleum Exporting Countries proclaimed an embargo against nations
                perceived as supporting Israel during the war.
                """;
        assertThat(Articles.read("a.txt", text).bodyStart()).isZero();
    }

    @Test
    void aLongLineIsNoTitle() throws Exception {
        assertThat(Articles.read("a.txt", "word ".repeat(24) + "x\n\nBody.").bodyStart()).isZero();
        assertThat(Articles.read("a.txt", "word ".repeat(23) + "xxxxx\n\nBody.").bodyStart()).isEqualTo(121);
    }

    @ParameterizedTest
    @CsvSource({ "1973_oil_crisis-000.txt,1973 oil crisis 000", "a/b/Some__File.name.md,Some File.name", "---.md,---.md",
            "x/_.md,x/_.md" })
    void fileNamesAreReadAsWords(String file, String title) {
        assertThat(Title.ofFile(file)).isEqualTo(title);
    }

    @Test
    void hostileLinesCostNoTime() throws Exception {
        var blanks = " \t".repeat(500_000);
        Articles.read("a.md", "# a" + blanks + "x\n" + ("#".repeat(400) + "\n").repeat(1000) + "# a" + blanks + "#");
        Articles.read("a.txt", blanks + "a" + blanks + "\nBody." + blanks);
        Articles.read("a.html", "<p>" + blanks + "<meta".repeat(100_000) + "<div>".repeat(20_000) + "x");
    }
}
