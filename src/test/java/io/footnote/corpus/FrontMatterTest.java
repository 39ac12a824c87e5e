package io.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    @Test
    void everyKeyReachesTheSource() throws Exception {
        var text = """
                ---
                title: "Raisi meets Patrushev: talks"
                published: 2022-11-09
                publisher: Example News
                author: [Ann Ash, Bob Birch]
                url: https://example.org/a?b=c#d
                tags:
                  - Iran
                  - Russia
                layout: ignored
                nested: {also: [ignored]}
                ---
                The body.
                """;
        var article = Articles.read("a.md", text);
        assertThat(article.source()).isEqualTo(new Source("a.md", "Raisi meets Patrushev: talks", LocalDate.of(2022, 11, 9),
                "Example News", "Ann Ash, Bob Birch", "https://example.org/a?b=c#d", List.of("Iran", "Russia")));
        assertThat(article.text()).isEqualTo(text);
        assertThat(text.substring(article.bodyStart())).isEqualTo("The body.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "---\r\ntitle: T\r\n---\r\nBody.", "---  \ntitle: T\n--- \t\nBody.",
            "\uFEFF---\ntitle: T\n---\nBody.",
            "---\rtitle: T\r---\rBody.", "---\n# a comment\ntitle: T\n---\nBody." })
    void anyLineEndWillDo(String text) throws Exception {
        var article = Articles.read("a.md", text);
        assertThat(article.source().title()).isEqualTo("T");
        assertThat(article.text().substring(article.bodyStart())).isEqualTo("Body.");
    }

    @Test
    void aPlainTextMayHaveItToo() throws Exception {
        var article = Articles.read("a.txt", "---\ntitle: T\n---\nA short line\n\nThe body.");
        assertThat(article.source().title()).isEqualTo("T");
        assertThat(article.text().substring(article.bodyStart())).as("the line is no title then").startsWith("A short line");
    }

    @Test
    void theTextMayEndWithIt() throws Exception {
        assertThat(Articles.read("a.md", "---\ntitle: T\n---").bodyStart()).isEqualTo(16);
        assertThat(Articles.read("a.md", "---\n---\nBody.").bodyStart()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = { "---\nNo other one closes this.", "---\n\nA break.\n\n---\n\nAnother.", "----\ntitle: T\n----\n",
            "--- x\ntitle: T\n---\n", "\n---\ntitle: T\n---\n", " ---\ntitle: T\n---\n", "---", "---\n", "" })
    void aThematicBreakIsNoFrontMatter(String text) throws Exception {
        var article = Articles.read("some_file.md", text);
        assertThat(article.source()).isEqualTo(Source.of("some_file.md", "some file"));
        assertThat(article.bodyStart()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "2022-11-09 | 2022-11-09", "'2022-11-09' | 2022-11-09", "\"2022-11-09\" | 2022-11-09",
            "2022-11-09T23:30:00Z | 2022-11-09", "2022-11-09T00:30:00+03:30 | 2022-11-09", "2022-11-09 10:15 | 2022-11-09",
            "2022-11-09 10:15:00.5 -5 | 2022-11-09", "2024-02-29 | 2024-02-29" })
    void theDayIsTheOneWritten(String published, LocalDate day) throws Exception {
        assertThat(frontMatter("published: " + published).published()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2022-02-31", "9 November 2022", "2022", "20221109", "2022-11-09x", "[2022-11-09]", "{a: b}",
            "soon" })
    void anythingElseIsNoDay(String published) {
        assertWrong("title: T\npublished: " + published, 3, "published must be a");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1984", "No", "null and void", "1e3", "0x1F", "12:30", "3.10", "~", "2022-11-09", "true", "=",
            "<<" })
    void aTitleIsKeptAsWritten(String title) throws Exception {
        assertThat(frontMatter("title: " + title).title()).isEqualTo(title);
    }

    @Test
    void aTitleIsPutOnOneLine() throws Exception {
        assertThat(frontMatter("title: >\n  Folded\n  over   lines\n\n  of text").title())
                .isEqualTo("Folded over lines of text");
    }

    @Test
    void emptyValuesAreAbsent() throws Exception {
        var source = Articles.read("a.md", "---\ntitle:\npublished:\npublisher: ''\nauthor: []\nurl:\ntags:\n---\n").source();
        assertThat(source).isEqualTo(new Source("a.md", "a", null, null, null, null, List.of()));
    }

    @Test
    void tagsMayBeOneTextAndAreNeverDoubled() throws Exception {
        assertThat(frontMatter("tags: Iran, Russia , ,Iran").tags()).containsExactly("Iran", "Russia");
        assertThat(frontMatter("tags: [b, a, b, 2022]").tags()).containsExactly("b", "a", "2022");
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "file:///etc/passwd", "//example.org/x", "example.org", "/path", "https://",
            "https:opaque", "http://exa mple.org", "data:text/html,x", "ftp://example.org" })
    void onlyWebAddressesAreAddresses(String url) {
        assertWrong("url: \"" + url + '"', 2, "url must be an http or https address");
    }

    @Test
    void wrongTypesAreNamedWithTheirLine() {
        assertWrong("a: b\ntitle: [x]", 3, "title must be a text");
        assertWrong("author: {name: x}", 2, "author must be a text");
        assertWrong("author: [{name: x}]", 2, "author must be a list of texts");
        assertWrong("x: 1\n\n# c\ntags:\n - [a]", 5, "tags must be a list of texts");
        assertWrong("- a\n- b", 2, "no list of \"key: value\" lines");
        assertWrong("only words", 2, "no list of \"key: value\" lines");
    }

    @Test
    void badYamlIsNamedWithItsLine() {
        assertWrong("title: T\nauthor: [open", 4, "");
        assertWrong("title: T\ntags: a: b", 3, "mapping values are not allowed here");
        assertWrong("title: T\n\tauthor: x", 3, "");
        assertWrong("title: \"open", 3, "");
        assertWrong("title: T\npublisher: x\0", 3, "control character");
    }

    @Test
    void noKeyIsStatedTwice() {
        assertWrong("title: a\npublisher: p\ntitle: b", 4, "duplicate key title");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]",
            "!!java.io.File [/tmp/x]", "!custom x", "!<tag:yaml.org,2002:java.lang.ProcessBuilder> [id]" })
    void noTagMakesAnObjectEvenUnderAnUnknownKey(String value) {
        assertWrong("x: " + value, 2, "tag");
    }

    @Test
    void aBillionLaughsAreRefusedAtOnce() {
        var bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertWrong(bomb.toString(), 2, "aliases");
    }

    @ParameterizedTest
    @ValueSource(strings = { "x: &x [*x]", "&x {? *x : y}", "x: &x {<<: *x}" })
    void nothingContainsItself(String yaml) {
        assertThatThrownBy(() -> frontMatter(yaml)).isInstanceOf(UnreadableArticleException.class);
    }

    @Test
    void depthAndLengthAreBounded() {
        assertWrong("x: " + "[".repeat(20_000) + "]".repeat(20_000), 2, "");
        assertWrong("x: " + "long ".repeat(20_000), 2, "exceeds the limit");
        assertWrong("x:\n" + "- ".repeat(20_000) + "y", 2, "");
    }

    private static FrontMatter frontMatter(String yaml) throws UnreadableArticleException {
        return FrontMatter.parse("a.md", "---\n" + yaml + "\n---\nBody.\n");
    }

    private static void assertWrong(String yaml, int line, String reason) {
        assertThatThrownBy(() -> frontMatter(yaml)).isInstanceOfSatisfying(UnreadableArticleException.class, e -> {
            assertThat(e.file()).isEqualTo("a.md");
            assertThat(e.getMessage()).startsWith("its front matter is wrong, line " + line + ": ").contains(reason);
        });
    }
}
