package io.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.langchain4j.model.embedding.EmbeddingModel;

/** Whenever the process dies, the next one ends in the same index as an undisturbed run. */
class KilledIndexingTest {

    private static final int ARTICLES = 200;

    @TempDir
    Path data;

    /** The process that gets killed: indexes into the folder it is given, and keeps its work after every batch. */
    public static void main(String[] folder) throws Exception {
        index(Path.of(folder[0]), new WordVectors()).close();
    }

    @Test
    void aKilledProcessLeavesNoTrace() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 2; i++) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), KilledIndexingTest.class.getName(), data.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            while (process.isAlive() && !Files.exists(data.resolve("index/segments_" + (i + 1)))) {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            process.waitFor(random.nextInt(150), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        assertSameAsUndisturbed(data);
    }

    @Test
    void whateverLiesThereAfterAnyBatchIsEnoughToGoOn() throws Exception {
        List<Path> copies = new ArrayList<>();
        WordVectors model = new WordVectors();
        EmbeddingModel copying = texts -> {
            copies.add(copy(data.resolve("index"), data.resolve("copy" + copies.size() + "/index")).getParent());
            return model.embedAll(texts);
        };
        index(data, copying).close();
        assertThat(copies).hasSizeGreaterThan(3);
        for (Path copy : copies) {
            assertSameAsUndisturbed(copy);
        }
    }

    private static void assertSameAsUndisturbed(Path folder) throws Exception {
        try (LuceneIndex survived = index(folder, new WordVectors()); LuceneIndex fresh = index(null, new WordVectors())) {
            assertThat(survived.files()).isEqualTo(fresh.files());
            assertThat(IndexHistoryTest.answers(survived)).isEqualTo(IndexHistoryTest.answers(fresh));
        }
    }

    private static LuceneIndex index(Path folder, EmbeddingModel model) throws IOException, InterruptedException {
        LuceneIndex index = new LuceneIndex(folder, LuceneIndexTest.HEADER, 10_000);
        new Indexer(corpus(), Articles::cut, model, index, halfAMinuteLaterEachTime()).update();
        return index;
    }

    private static MemoryCorpus corpus() {
        MemoryCorpus corpus = new MemoryCorpus();
        Random random = new Random(1);
        for (int i = 0; i < ARTICLES; i++) {
            corpus.write("f%03d.md".formatted(i), IndexHistoryTest.text(random, 5), Instant.EPOCH);
        }
        return corpus;
    }

    private static Clock halfAMinuteLaterEachTime() {
        AtomicLong seconds = new AtomicLong();
        InstantSource source = () -> Instant.ofEpochSecond(seconds.addAndGet(30));
        return source.withZone(ZoneOffset.UTC);
    }

    private static Path copy(Path folder, Path to) {
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
            return to;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
