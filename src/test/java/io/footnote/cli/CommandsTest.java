package io.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Timings;
import io.footnote.answer.Citation;
import io.footnote.answer.Origin;
import io.footnote.answer.Question;
import io.footnote.answer.Statement;
import io.footnote.corpus.FolderCorpus;
import io.footnote.corpus.Source;
import io.footnote.index.Hit;
import io.footnote.index.IndexHeader;
import io.footnote.index.IndexSnapshot;
import io.footnote.index.Indexer;
import io.footnote.index.LuceneIndex;
import io.footnote.passage.Passages;
import io.footnote.retrieval.Query;
import io.footnote.retrieval.ScoredPassage;
import io.footnote.retrieval.ScoredPassage.Ranks;
import picocli.CommandLine;

class CommandsTest {

    static final float[] VECTOR = new float[384];
    static final EmbeddingModel FLAT = texts -> Response.from(texts.stream().map(text -> Embedding.from(VECTOR)).toList());

    static {
        VECTOR[0] = 1;
    }

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new LuceneIndex(null, new IndexHeader("none", "test"), 1000);
        Files.writeString(folder.resolve("sky.md"), "---\ntitle: The Sky\n---\nThe sky is blue.\n");
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void asksAndCites() {
        assertThat(run("ask", "What", "is blue?")).isZero();
        assertThat(out.toString().lines()).containsExactly("The sky is blue. [1]", "", "[1] The Sky, 2026-05-01",
                "    sky.md 4-20");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void asksForJson() throws IOException {
        assertThat(run("ask", "--json", "What is blue?")).isZero();
        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("question").asText()).isEqualTo("What is blue?");
        assertThat(json.path("conversationId").isNull()).isTrue();
        assertThat(json.path("citations").get(0).path("file").asText()).isEqualTo("sky.md");
    }

    @Test
    void exitsWithOneWhenItAbstains() {
        assertThat(run("ask", "unknown")).isEqualTo(1);
        assertThat(out.toString().strip()).isEqualTo(Answer.Abstained.TEXT);
    }

    @Test
    void exitsWithTwoWhenThereIsNoArticle() throws IOException {
        Files.delete(folder.resolve("sky.md"));
        assertThat(run("ask", "What is blue?")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("footnote: the corpus folder holds no article that can be read");
    }

    @Test
    void searches() {
        assertThat(run("search", "blue", "sky")).isZero();
        assertThat(out.toString().lines()).first().isEqualTo("1. The Sky");
        assertThat(run("search", "zebra")).isEqualTo(1);
    }

    @Test
    void indexesAndTellsWhatFailed() throws IOException {
        Files.writeString(folder.resolve("bad.md"), "---\ntitle: [\n---\nNothing.\n");
        assertThat(run("index")).isEqualTo(1);
        assertThat(out.toString().strip())
                .isEqualTo("1 articles, 1 passages in the index; 1 new or changed, 1 failed, 0 files skipped");

        Files.delete(folder.resolve("bad.md"));
        assertThat(run("index")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "ask", "ask ", "ask --from May x", "ask --from 2026-02-02 --to 2026-02-01 x", "search x --limit 0",
            "search x --limit 101", "search x --limit many", "search", "serve x", "index x", "ask --nothing x", "aks x" })
    void exitsWithTwoOnWrongUsage(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotEmpty();
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve", "ask", "search", "index", "--corpus", "--data", "Exit codes");
        assertThat(run("ask", "--help")).isZero();
        assertThat(run("--version")).isZero();
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Indexer indexer = new Indexer(new FolderCorpus(folder), new Passages()::cut, FLAT, index, Clock.systemUTC());
        CommandLine line = FootnoteCommand.line(new Articles(() -> indexer, () -> index, () -> CommandsTest::answer,
                () -> CommandsTest::retrieve, () -> {
                    throw new AssertionError("nothing is evaluated here");
                }));
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }

    private static Answer answer(Question question) {
        Timings timings = new Timings(1, 2, 3);
        if (question.text().startsWith("unknown")) {
            return new Answer.Abstained(question.text(), 0, List.of(), timings, Origin.ARTICLES);
        }
        Source sky = new Source("sky.md", "The Sky", LocalDate.of(2026, 5, 1), null, null, null, List.of());
        Citation citation = new Citation(1, sky, 4, 20, "The sky is blue.");
        return new Answer.Answered(question.text(), List.of(new Statement("The sky is blue.", List.of(citation))), "blue",
                List.of(), 0.9, List.of(), timings, Origin.ARTICLES);
    }

    private static List<ScoredPassage> retrieve(IndexSnapshot snapshot, Query query) {
        List<Hit> hits = snapshot.words(query.text(), query.filter(), query.limit());
        return hits.stream().map(hit -> new ScoredPassage(hit.passage(), hit.score(), 0, new Ranks(1, null, null), null))
                .toList();
    }
}
