package io.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlArticleTest {

    @Test
    void eachBlockStandsAlone() throws Exception {
        assertThat(text("""
                <header><h1>Head
                  line</h1></header>
                <div>Loose words <p>One <b>bold</b> and<br>broken   sentence.&nbsp;Done.</p>tail
                  <ul><li>First</li><li><p>Second</p></li></ul>
                </div>
                <table><tr><th>Name</th><td>Value</td></tr><tr><td>a</td><td>b</td></tr></table>
                <blockquote>Quoted &lt;text&gt; &amp; more</blockquote>""")).isEqualTo("""
                Head line

                Loose words

                One bold and broken sentence. Done.

                tail

                First

                Second

                Name Value

                a b

                Quoted <text> & more""");
    }

    @Test
    void twoLineBreaksEndAParagraph() throws Exception {
        assertThat(text("One<br>line.<br> <br/>Two.<br><br><br>Three.<b>x</b><br>")).isEqualTo("One line.\n\nTwo.\n\nThree.x");
    }

    @Test
    void whatNobodyReadsIsDropped() throws Exception {
        assertThat(
                text("<nav><p>Menu</p></nav><script>var x = '<p>code</p>'</script><style>p {}</style><noscript>on!</noscript>"
                        + "<template><p>t</p></template><p hidden>h</p><svg><text>s</text></svg><button>Share</button><!-- c --><p>Read</p>"))
                .isEqualTo("Read");
    }

    @Test
    void aPageWithoutABodyIsEmpty() throws Exception {
        assertThat(text("")).isEmpty();
        assertThat(text("just words")).isEqualTo("just words");
    }

    @Test
    void theHeadTellsTheSource() throws Exception {
        var source = Articles.read("a.html", """
                <!doctype html><html><head><title> The
                Title </title><meta property="article:published_time" content="2022-11-09T22:15:00+00:00">
                <meta name="author" content="Ann Ash"><meta property="og:site_name" content="Example News">
                <meta property="article:tag" content="Iran"><meta property="article:tag" content="Russia">
                <link rel="canonical" href="https://example.org/a"></head><body><h1>Other</h1></body></html>""").source();
        assertThat(source).isEqualTo(new Source("a.html", "The Title", LocalDate.of(2022, 11, 9), "Example News", "Ann Ash",
                "https://example.org/a", List.of("Iran", "Russia")));
    }

    @Test
    void withoutATitleTheFirstHeadingThenTheFileNamesIt() throws Exception {
        assertThat(Articles.read("a.html", "<title> </title><h1> </h1><h1>Head</h1>").source().title()).isEqualTo("Head");
        assertThat(Articles.read("my-page.htm", "<p>x").source()).isEqualTo(Source.of("my-page.htm", "my page"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<meta property=article:published_time content=yesterday>",
            "<link rel=canonical href='javascript:alert(1)'>",
            "<link rel=canonical href=/relative>", "<meta name=author content=' '>" })
    void wrongMetadataIsIgnored(String head) throws Exception {
        assertThat(Articles.read("a.html", head + "<p>x").source()).isEqualTo(Source.of("a.html", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<meta charset=iso-8859-1>", "<meta charset=\"windows-1252\">",
            "<meta http-equiv='Content-Type' content='text/html; charset=latin1'>" })
    void thePageMayDeclareItsCharset(String meta) throws Exception {
        var bytes = (meta + "<p>\u201cé\u201d</p>").getBytes(Charset.forName("windows-1252"));
        assertThat(ArticleParser.parse("a.html", bytes, "").text()).isEqualTo("\u201cé\u201d");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<meta charset=no-such>", "<meta charset=utf-16>", "<meta charset=-->" })
    void aCharsetThatCannotBeIsNotBelieved(String meta) throws Exception {
        var words = "Le président a été reçu à Téhéran par son homologue, où ils ont parlé.";
        var bytes = (meta + "<p>" + words).getBytes(Charset.forName("windows-1252"));
        assertThat(ArticleParser.parse("a.html", bytes, "").text()).isEqualTo(words);
    }

    private static String text(String html) throws UnreadableArticleException {
        return Articles.read("a.html", html).text();
    }
}
