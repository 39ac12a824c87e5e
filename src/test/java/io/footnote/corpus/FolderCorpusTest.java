package io.footnote.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderCorpusTest {

    @TempDir
    Path temp;
    Path folder;
    FolderCorpus corpus;

    @BeforeEach
    void setUp() throws IOException {
        folder = Files.createDirectory(temp.resolve("corpus"));
        corpus = new FolderCorpus(folder);
    }

    @Test
    void namesTheFolderThatIsMissing() {
        assertThatThrownBy(() -> new FolderCorpus(temp.resolve("nowhere"))).isInstanceOf(CorpusFolderException.class)
                .hasMessageContaining("nowhere does not exist").hasMessageContaining("footnote.corpus.dir");
    }

    @Test
    void namesTheFileThatIsNoFolder() throws IOException {
        var file = Files.writeString(temp.resolve("file.md"), "text");
        assertThatThrownBy(() -> new FolderCorpus(file)).isInstanceOf(CorpusFolderException.class)
                .hasMessageContaining("file.md is not a folder");
    }

    @Test
    void anEmptyFolderHasNoArticles() throws IOException {
        assertThat(corpus.list()).isEqualTo(new Corpus.Listing(List.of(), 0));
    }

    @Test
    void listsEveryTypeInEveryFolderInTheOrderOfNames() throws IOException {
        for (var file : List.of("b.md", "a/z.txt", "a-b.html", "B.HTM", "a/deep/er/x.markdown", "é.TXT")) {
            write(file, "text");
        }
        assertThat(names()).containsExactly("B.HTM", "a-b.html", "a/deep/er/x.markdown", "a/z.txt", "b.md", "é.TXT");
        assertThat(corpus.list().skipped()).isZero();
    }

    @Test
    void skipsAndCountsWhatIsHiddenOrUnknown() throws IOException {
        for (var file : List.of("a.md", ".hidden.md", ".git/one.md", ".git/two.md", "paper.pdf", "README", "a.md~",
                "x/.b.txt")) {
            write(file, "text");
        }
        assertThat(names()).containsExactly("a.md");
        assertThat(corpus.list().skipped()).as(".git counts once: it is not entered").isEqualTo(6);
    }

    @Test
    void tellsSizeAndTimeWithoutReading() throws IOException {
        var path = write("a.md", "four");
        assertThat(corpus.list().files())
                .containsExactly(new ArticleFile("a.md", 4, Files.getLastModifiedTime(path)));
    }

    @Test
    void neverFollowsLinks() throws IOException {
        var outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("secret.md"), "secret");
        write("sub/a.md", "text");
        link("out", outside);
        link("secret.md", outside.resolve("secret.md"));
        link("again.md", folder.resolve("sub/a.md"));
        link("cycle", folder);
        link("dangling.md", temp.resolve("nothing.md"));

        assertThat(names()).containsExactly("sub/a.md");
        assertThat(corpus.list().skipped()).isEqualTo(5);
        for (var file : List.of("out/secret.md", "secret.md", "again.md", "cycle/sub/a.md", "dangling.md")) {
            assertUnknown(file);
        }
    }

    @Test
    void theFolderItselfMayBeALinkThatIsSwitched() throws Exception {
        var other = Files.createDirectory(temp.resolve("release-2"));
        Files.writeString(other.resolve("new.md"), "new");
        write("old.md", "old");
        var link = Files.createSymbolicLink(temp.resolve("current"), folder);
        var linked = new FolderCorpus(link);
        assertThat(linked.read("old.md").text()).isEqualTo("old");
        Files.delete(link);
        Files.createSymbolicLink(link, other);
        assertThat(linked.list().files()).extracting(ArticleFile::file).containsExactly("new.md");
        assertThat(linked.read("new.md").text()).isEqualTo("new");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../outside.md", "sub/../../outside.md", "sub/../a.md", "./a.md", "sub//b.md", "", "/", ".", "..",
            "/etc/passwd", "sub", "a.md/", "a.md\0", "\0", "A.MD", "..\\outside.md", ".hidden.md", ".git/c.md", "x.pdf",
            "%2e%2e/outside.md", "gone.md" })
    void readsNothingThatIsNotListed(String file) throws IOException {
        Files.writeString(temp.resolve("outside.md"), "secret");
        for (var present : List.of("a.md", "sub/b.md", ".hidden.md", ".git/c.md", "x.pdf")) {
            write(present, "text");
        }
        assertUnknown(file);
    }

    @Test
    void anAbsolutePathToAnArticleIsNoName() throws IOException {
        assertUnknown(write("a.md", "text").toAbsolutePath().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Grüße aus Köln.md", "日本/記事.txt", "emoji 🦊.md", "cafe\u0301.md", "two\nlines.md",
            "back\\slash.md",
            "quote\"'`$(x).txt", " blank .md", "a#b?c%20&d.html", "\u202Eright.md", "-rf.md", "~.md" })
    void namesMayHoldAnyCharacter(String file) throws Exception {
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
        write(file, "Some text.");
        assertThat(names()).containsExactly(file);
        assertThat(corpus.read(file).text()).isEqualTo("Some text.");
        assertThat(corpus.read(file).file()).isEqualTo(file);
    }

    @Test
    void theHashIsThatOfTheBytesHoweverItIsAskedFor() throws Exception {
        write("a.md", "abc");
        var abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(corpus.sha256("a.md")).isEqualTo(abc);
        assertThat(corpus.read("a.md").sha256()).isEqualTo(abc);
    }

    @Test
    void aFileTooLargeForMemoryIsReported() throws IOException {
        try (var huge = new RandomAccessFile(folder.resolve("huge.txt").toFile(), "rw")) {
            huge.setLength((64L << 20) + 1);
        }
        assertThatThrownBy(() -> corpus.read("huge.txt")).isInstanceOf(UnreadableArticleException.class)
                .hasMessage("it is larger than 64 MB");
    }

    @Test
    void aBadFileFailsByNameAndNoOther() throws Exception {
        write("good.md", "# Good");
        write("bad.md", "---\ntitle: [\n---\n");
        assertThat(names()).containsExactly("bad.md", "good.md");
        assertThatThrownBy(() -> corpus.read("bad.md")).isInstanceOfSatisfying(UnreadableArticleException.class,
                e -> assertThat(e.file()).isEqualTo("bad.md"));
        assertThat(corpus.read("good.md").source().title()).isEqualTo("Good");
    }

    private void assertUnknown(String file) {
        assertThatThrownBy(() -> corpus.read(file)).isInstanceOf(UnreadableArticleException.class)
                .hasMessageNotContaining(temp.toString());
        assertThatThrownBy(() -> corpus.sha256(file)).isInstanceOf(UnreadableArticleException.class)
                .hasMessageNotContaining(temp.toString());
    }

    private List<String> names() throws IOException {
        return corpus.list().files().stream().map(ArticleFile::file).toList();
    }

    private Path write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.write(path, text.getBytes(UTF_8));
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), target);
    }
}
