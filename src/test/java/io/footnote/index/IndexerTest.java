package io.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.footnote.index.IndexProgress.Failure;
import io.footnote.index.IndexProgress.Phase;

class IndexerTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minusSeconds(3600);

    private final MemoryCorpus corpus = new MemoryCorpus();
    private final WordVectors model = new WordVectors();
    private final Ticking clock = new Ticking();
    private LuceneIndex index;
    private Indexer indexer;

    @BeforeEach
    void open() throws IOException {
        index = new LuceneIndex(null, LuceneIndexTest.HEADER, 1_000);
        indexer = new Indexer(corpus, Articles::cut, model, index, clock);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void takesInAllArticlesAndShowsThem() throws Exception {
        write("a.md", "The treaty was signed.\nSecond line.");
        write("b.md", "Nobody came.");
        assertThat(indexer.progress().phase()).isEqualTo(Phase.EMPTY);
        IndexProgress done = indexer.update();
        assertThat(done.phase()).isEqualTo(Phase.READY);
        assertThat(done.done()).isEqualTo(2);
        assertThat(done.total()).isEqualTo(2);
        assertThat(done.passages()).isEqualTo(3);
        assertThat(done.skipped()).isEqualTo(3);
        assertThat(done.generation()).isEqualTo(1);
        assertThat(found("treaty")).containsExactly("a.md");
    }

    @Test
    void theTitleGoesBeforeTheTextUnlessItIsThere() throws Exception {
        write("a.md", "Second line.\na.md is my title.");
        indexer.update();
        assertThat(model.embedded).containsExactly("a.md\nSecond line.", "a.md is my title.");
    }

    @Test
    void everyPassageHasItsOwnVector() throws Exception {
        write("a.md", "First line.\nSecond line.");
        write("b.md", "Third line.");
        indexer.update();
        try (IndexSnapshot snapshot = index.snapshot().orElseThrow()) {
            for (String text : model.embedded) {
                Hit best = snapshot.vectors(WordVectors.vector(text), Filter.NONE, 1).get(0);
                assertThat(best.score()).isGreaterThan(0.999f);
                assertThat(text).endsWith(best.passage().text());
            }
        }
    }

    @Test
    void onlyChangedFilesAreReadAgain() throws Exception {
        write("a.md", "The treaty was signed.");
        write("b.md", "Nobody came.");
        indexer.update();
        corpus.read.clear();
        corpus.write("b.md", "Somebody came.", LONG_AGO.plusSeconds(1));
        corpus.write("a.md", "The treaty was signed.", LONG_AGO.plusSeconds(1));
        IndexProgress done = indexer.update();
        assertThat(corpus.read).containsExactly("b.md");
        assertThat(done.total()).isEqualTo(1);
        assertThat(done.generation()).isEqualTo(2);
        assertThat(found("somebody")).containsExactly("b.md");
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void aFileThatLooksTheSameIsNotEvenHashed() throws Exception {
        write("a.md", "The treaty was signed.");
        indexer.update();
        assertThat(indexer.update().generation()).isEqualTo(1);
        assertThat(corpus.hashed).isEmpty();
        assertThat(corpus.read).hasSize(1);
    }

    @Test
    void aFileTouchedJustNowIsNotTrustedToLookChangedTheNextTime() throws Exception {
        corpus.write("a.md", "one came", NOON);
        indexer.update();
        corpus.write("a.md", "two came", NOON);
        indexer.update();
        assertThat(found("two")).containsExactly("a.md");
    }

    @Test
    void aDeletedFileIsRemoved() throws Exception {
        write("a.md", "The treaty was signed.");
        write("b.md", "The treaty was broken.");
        indexer.update();
        corpus.delete("a.md");
        indexer.update();
        assertThat(found("treaty")).containsExactly("b.md");
    }

    @Test
    void aBadFileFailsByNameAndNoOther() throws Exception {
        write("a.md", "!its front matter is no YAML");
        write("b.md", "Nobody came.");
        assertThat(indexer.update().failures()).containsExactly(new Failure("a.md", "its front matter is no YAML"));
        assertThat(found("nobody")).containsExactly("b.md");
    }

    @Test
    void aBadFileIsReadAgainOnlyWhenItChanges() throws Exception {
        write("a.md", "!bad");
        indexer.update();
        assertThat(indexer.update().failures()).hasSize(1);
        assertThat(corpus.read).hasSize(1);
        corpus.write("a.md", "Mended.", LONG_AGO.plusSeconds(1));
        assertThat(indexer.update().failures()).isEmpty();
        assertThat(found("mended")).containsExactly("a.md");
    }

    @Test
    void aFileThatTurnsBadLosesItsOldPassages() throws Exception {
        write("a.md", "The treaty was signed.");
        indexer.update();
        corpus.write("a.md", "!bad", LONG_AGO.plusSeconds(1));
        indexer.update();
        assertThat(found("treaty")).isEmpty();
    }

    @Test
    void aBadFileThatIsDeletedIsForgotten() throws Exception {
        write("a.md", "!bad");
        indexer.update();
        corpus.delete("a.md");
        assertThat(indexer.update().failures()).isEmpty();
    }

    @Test
    void anArticleThatCannotBeCutFailsByName() throws Exception {
        write("a.md", "Odd.");
        write("b.md", "Nobody came.");
        Indexer odd = new Indexer(corpus, article -> {
            if (article.file().equals("a.md")) {
                throw new IllegalStateException("no sentence");
            }
            return Articles.cut(article);
        }, model, index, clock);
        assertThat(odd.update().failures()).singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("no sentence"));
        assertThat(found("nobody")).containsExactly("b.md");
    }

    @Test
    void aFileStillBeingWrittenIsLeftAsItWas() throws Exception {
        write("a.md", "The treaty was signed.");
        indexer.update();
        corpus.write("a.md", "The tre", LONG_AGO.plusSeconds(1));
        corpus.write("new.md", "Hal", LONG_AGO);
        indexer.update(corpus.listWithout("a.md", "new.md"));
        assertThat(found("treaty")).containsExactly("a.md");
        assertThat(index.files()).containsOnlyKeys("a.md");
        indexer.update();
        assertThat(index.files()).containsOnlyKeys("a.md", "new.md");
        assertThat(found("treaty")).isEmpty();
    }

    @Test
    void anEmptyCorpusIsAnEmptyIndex() throws Exception {
        assertThat(indexer.update().generation()).isEqualTo(1);
        try (IndexSnapshot snapshot = index.snapshot().orElseThrow()) {
            assertThat(snapshot.articles()).isZero();
        }
    }

    @Test
    void manySmallArticlesAreEmbeddedTogetherAndALongOneInParts() throws Exception {
        List<Integer> batches = new ArrayList<>();
        Indexer counting = indexer(texts -> batches.add(texts.size()));
        IntStream.range(0, 70).forEach(i -> write("f%02d.md".formatted(i), "One line."));
        write("long.md", "Another line.\n".repeat(150));
        IndexProgress done = counting.update();
        assertThat(batches).containsExactly(64, 64, 64, 28);
        assertThat(done.passages()).isEqualTo(220);
        assertThat(done.done()).isEqualTo(71);
    }

    @Test
    void searchesGoOnWhileAnUpdateRuns() throws Exception {
        write("a.md", "The treaty was signed.");
        indexer.update();
        corpus.write("a.md", "The contract was signed.", LONG_AGO.plusSeconds(1));
        List<String> meanwhile = new ArrayList<>();
        indexer(texts -> meanwhile.addAll(found("treaty"))).update();
        assertThat(meanwhile).containsExactly("a.md");
        assertThat(found("treaty")).isEmpty();
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        IntStream.range(0, 256).forEach(i -> write("f%03d.md".formatted(i), "A line."));
        List<IndexProgress> seen = new ArrayList<>();
        AtomicReference<Indexer> self = new AtomicReference<>();
        self.set(indexer(texts -> {
            seen.add(self.get().progress());
            clock.forward(Duration.ofSeconds(8));
        }));
        self.get().update();
        assertThat(seen).extracting(IndexProgress::phase).containsOnly(Phase.INDEXING);
        assertThat(seen).extracting(IndexProgress::done).containsExactly(0, 64, 128, 192);
        assertThat(seen).extracting(IndexProgress::total).containsOnly(256);
        assertThat(seen.get(2).passagesPerSecond()).isEqualTo(8.0);
        assertThat(seen.get(2).timeLeft()).isEqualTo(Duration.ofSeconds(16));
        assertThat(seen.get(0).timeLeft()).isNull();
        assertThat(self.get().progress().passagesPerSecond()).isEqualTo(8.0);
        assertThat(self.get().progress().timeLeft()).isNull();
    }

    @Test
    void keepsItsWorkNowAndThen(@TempDir Path data) throws Exception {
        IntStream.range(0, 256).forEach(i -> write("f%03d.md".formatted(i), "A line."));
        try (LuceneIndex kept = new LuceneIndex(data, LuceneIndexTest.HEADER, 1_000)) {
            Indexer working = new Indexer(corpus, Articles::cut, new Failing(3), kept, clock);
            assertThatThrownBy(working::update).hasMessage("the model is gone");
            assertThat(working.progress().phase()).isEqualTo(Phase.FAILED);
            assertThat(working.progress().problem()).contains("the model is gone");
            assertThat(org.apache.lucene.index.DirectoryReader.indexExists(
                    org.apache.lucene.store.FSDirectory.open(data.resolve("index")))).isTrue();
        }
        try (LuceneIndex kept = new LuceneIndex(data, LuceneIndexTest.HEADER, 1_000)) {
            assertThat(kept.files()).hasSize(192);
            assertThat(kept.snapshot()).isEmpty();
            Indexer again = new Indexer(corpus, Articles::cut, model, kept, clock);
            assertThat(again.update().total()).isEqualTo(64);
            assertThat(kept.files()).hasSize(256);
            assertThat(kept.snapshot()).isPresent();
        }
    }

    @Test
    void anInterruptEndsItAndTheNextUpdateGoesOn() throws Exception {
        IntStream.range(0, 200).forEach(i -> write("f%03d.md".formatted(i), "A line."));
        Indexer interrupted = indexer(texts -> Thread.currentThread().interrupt());
        assertThatThrownBy(interrupted::update).isInstanceOf(InterruptedException.class);
        assertThat(interrupted.progress().problem()).isEqualTo("interrupted");
        assertThat(index.snapshot()).isEmpty();
        indexer.update();
        assertThat(index.files()).hasSize(200);
    }

    @Test
    void oneThreadAtATime() throws Exception {
        write("a.md", "The treaty was signed.");
        List<Throwable> thrown = new ArrayList<>();
        AtomicReference<Indexer> self = new AtomicReference<>();
        self.set(indexer(texts -> {
            try {
                self.get().update();
            } catch (IOException | InterruptedException | IllegalStateException e) {
                thrown.add(e);
            }
        }));
        self.get().update();
        assertThat(thrown).singleElement().isInstanceOf(IllegalStateException.class);
    }

    private void write(String file, String text) {
        corpus.write(file, text, LONG_AGO);
    }

    private List<String> found(String words) {
        try (IndexSnapshot snapshot = index.snapshot().orElseThrow()) {
            return snapshot.words(words, Filter.NONE, 10).stream().map(hit -> hit.passage().file()).toList();
        }
    }

    private Indexer indexer(java.util.function.Consumer<List<TextSegment>> whileEmbedding) {
        EmbeddingModel watched = texts -> {
            whileEmbedding.accept(texts);
            return model.embedAll(texts);
        };
        return new Indexer(corpus, Articles::cut, watched, index, clock);
    }

    /** Takes 15 seconds a call, and fails after some. */
    private final class Failing implements EmbeddingModel {

        private int left;

        Failing(int calls) {
            left = calls;
        }

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            clock.forward(Duration.ofSeconds(15));
            if (left-- == 0) {
                throw new IllegalStateException("the model is gone");
            }
            return model.embedAll(texts);
        }
    }

    private static final class Ticking extends Clock {

        private Instant now = NOON;

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
