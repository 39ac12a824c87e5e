package io.footnote.index;

import static io.footnote.index.Articles.article;
import static io.footnote.index.Articles.put;
import static io.footnote.index.LuceneIndexTest.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIndexTest {

    @TempDir
    Path data;

    @Test
    void aRestartShowsACompleteIndexAtOnce() throws IOException {
        build();
        try (LuceneIndex index = open()) {
            assertThat(index.files()).containsOnlyKeys("a.md", "b.md");
            try (IndexSnapshot snapshot = index.snapshot().orElseThrow()) {
                assertThat(snapshot.generation()).isEqualTo(1);
                assertThat(snapshot.words("treaty", Filter.NONE, 10)).hasSize(1);
            }
        }
    }

    @Test
    void anIndexThatWasNeverCompleteIsNotShownUntilItIs() throws IOException {
        try (LuceneIndex index = open()) {
            put(index, article("a.md", "One", "The treaty was signed."));
            index.keep();
        }
        try (LuceneIndex index = open()) {
            assertThat(index.files()).containsOnlyKeys("a.md");
            assertThat(index.snapshot()).isEmpty();
            index.publish();
            assertThat(index.snapshot()).isPresent();
        }
        try (LuceneIndex index = open()) {
            assertThat(index.snapshot()).isPresent();
        }
    }

    @Test
    void aRemovedArticleStaysRemoved() throws IOException {
        build();
        try (LuceneIndex index = open()) {
            index.remove("a.md");
            index.publish();
        }
        try (LuceneIndex index = open()) {
            assertThat(index.files()).containsOnlyKeys("b.md");
        }
    }

    @Test
    void anIndexOfAnotherModelOrSplitterIsBuiltAnew() throws IOException {
        build();
        for (IndexHeader other : List.of(new IndexHeader("other words", "lines"), new IndexHeader("other words", "halves"))) {
            List<String> lines = logged(() -> {
                try (LuceneIndex index = new LuceneIndex(data, other, 1_000)) {
                    assertThat(index.files()).isEmpty();
                    assertThat(index.snapshot()).isEmpty();
                    put(index, article("a.md", "One", "The treaty was signed."));
                    index.publish();
                }
            });
            assertThat(lines).singleElement().asString().contains(data.toString(), "is built anew: its ");
        }
    }

    @Test
    void everyDamagedFileIsNoticedAndTheIndexBuiltAnew() throws IOException {
        build();
        Map<Path, byte[]> whole = new TreeMap<>();
        for (Path file : files()) {
            whole.put(file, Files.readAllBytes(file));
        }
        assertThat(whole).hasSizeGreaterThan(3);
        for (Path damaged : whole.keySet()) {
            for (Damage damage : List.<Damage> of(KeptIndexTest::flipAByte, KeptIndexTest::cutInHalf, Files::delete)) {
                restore(whole);
                damage.to(damaged);
                List<String> lines = logged(() -> {
                    try (LuceneIndex index = open()) {
                        assertThat(index.files()).as(damaged.toString()).isEmpty();
                        assertThat(index.snapshot()).isEmpty();
                    }
                });
                assertThat(lines).as(damaged.toString()).singleElement().asString().contains("is built anew: it is damaged");
            }
        }
        restore(whole);
        try (LuceneIndex index = open()) {
            assertThat(index.files()).hasSize(2);
        }
    }

    @Test
    void whatIsNotTheIndexsStays() throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("index")).resolve("notes.txt"), "mine");
        Files.writeString(data.resolve("other.txt"), "mine");
        build();
        try (LuceneIndex index = new LuceneIndex(data, new IndexHeader("x", "y"), 1_000)) {
            index.publish();
        }
        assertThat(data.resolve("index/notes.txt")).hasContent("mine");
        assertThat(data.resolve("other.txt")).hasContent("mine");
    }

    @Test
    void aSecondProcessIsTurnedAwayByTheFoldersName() throws IOException {
        try (LuceneIndex first = open()) {
            assertThatThrownBy(this::open).isInstanceOf(IndexInUseException.class)
                    .hasMessageContainingAll(data.resolve("index").toString(), "footnote.data.dir");
            first.publish();
        }
        open().close();
    }

    @Test
    void locksThatAProcessLeftBehindDoNotMatter() throws IOException {
        build();
        Files.writeString(data.resolve("index/write.lock"), "");
        Files.writeString(data.resolve("index/footnote.lock"), "");
        assertThat(logged(() -> {
            try (LuceneIndex index = open()) {
                assertThat(index.files()).hasSize(2);
            }
        })).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeFailsByName() throws IOException {
        Files.writeString(data.resolve("index"), "a file");
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining(data.resolve("index").toString());
    }

    @Test
    void withoutAFolderNothingIsWritten() throws IOException {
        try (LuceneIndex index = new LuceneIndex(null, HEADER, 1_000)) {
            put(index, article("a.md", "One", "The treaty was signed."));
            index.keep();
            index.publish();
        }
        assertThat(data).isEmptyDirectory();
    }

    private LuceneIndex open() throws IOException {
        return new LuceneIndex(data, HEADER, 1_000);
    }

    private void build() throws IOException {
        try (LuceneIndex index = open()) {
            put(index, article("a.md", "One", "The treaty was signed."));
            put(index, article("b.md", "Two", "Nobody came."));
            put(index, article("c.md", "Three", "Somebody came."));
            index.publish();
            index.remove("c.md");
            index.publish();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("index"))) {
            return files.filter(file -> !file.toString().endsWith(".lock")).sorted().toList();
        }
    }

    private void restore(Map<Path, byte[]> whole) throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    private static void flipAByte(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static void cutInHalf(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static List<String> logged(Step step) throws IOException {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(@Nullable LogRecord line) {
                lines.add(
                        line instanceof org.jboss.logmanager.ExtLogRecord ext ? ext.getFormattedMessage() : line.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger logger = Logger.getLogger(IndexFolder.class.getName());
        logger.addHandler(handler);
        try {
            step.run();
        } finally {
            logger.removeHandler(handler);
        }
        return lines;
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private interface Step {
        void run() throws IOException;
    }
}
