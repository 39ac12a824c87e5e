package io.footnote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(42), ZoneOffset.UTC);

    @TempDir
    Path folder;

    record Note(Instant at, @Nullable String text, List<String> tags) {
    }

    @Test
    void keepsRecordsAcrossARestart() throws Exception {
        Note note = new Note(Instant.parse("2026-06-01T12:00:00.123456789Z"), null, List.of("a", "é😀"));
        try (Store store = Store.open(folder, CLOCK)) {
            store.table("notes", Note.class).put("b", note);
            store.table("notes", Note.class).put("a", note);
        }
        try (Store store = Store.open(folder, CLOCK)) {
            assertThat(store.table("notes", Note.class).rows()).containsExactly(new Row<>("a", note), new Row<>("b", note));
            assertThat(store.table("others", Note.class).size()).isZero();
        }
    }

    @Test
    void takesTheFirstOfTwo() {
        try (Store store = Store.inMemory()) {
            Table<Note> notes = store.table("notes", Note.class);
            assertThat(notes.putIfAbsent("a", new Note(Instant.EPOCH, "first", List.of()))).isTrue();
            assertThat(notes.putIfAbsent("a", new Note(Instant.EPOCH, "second", List.of()))).isFalse();
            assertThat(notes.get("a")).map(Note::text).contains("first");
            notes.removeIf(note -> "first".equals(note.text()));
            assertThat(notes.get("a")).isEmpty();
        }
    }

    @Test
    void namesTheFileThatAnotherProcessHasOpen() throws Exception {
        try (Store store = Store.open(folder, CLOCK)) {
            assertThatThrownBy(() -> Store.open(folder, CLOCK)).isInstanceOf(StoreInUseException.class)
                    .hasMessageContaining(folder.resolve("footnote.mv").toString());
        }
    }

    @Test
    void keepsADamagedFileAsideAndStartsAnew() throws Exception {
        byte[] nonsense = new byte[20_000];
        new Random(1).nextBytes(nonsense);
        Files.write(folder.resolve("footnote.mv"), nonsense);
        try (Store store = Store.open(folder, CLOCK)) {
            store.table("notes", Note.class).put("a", new Note(Instant.EPOCH, "new", List.of()));
        }
        assertThat(files()).containsExactly("footnote.mv", "footnote.mv.damaged-42");
        assertThat(folder.resolve("footnote.mv.damaged-42")).hasBinaryContent(nonsense);
    }

    @Test
    void opensWhateverALostEndLeft() throws Exception {
        try (Store store = Store.open(folder, CLOCK)) {
            for (int i = 0; i < 50; i++) {
                store.table("notes", Note.class).put("n" + i, new Note(Instant.EPOCH, "x".repeat(500), List.of()));
            }
        }
        byte[] whole = Files.readAllBytes(folder.resolve("footnote.mv"));
        for (int length = 0; length < whole.length; length += 1 + whole.length / 25) {
            Path other = Files.createDirectories(folder.resolve("cut" + length));
            Files.write(other.resolve("footnote.mv"), Arrays.copyOf(whole, length));
            try (Store store = Store.open(other, CLOCK)) {
                store.table("notes", Note.class).put("next", new Note(Instant.EPOCH, "x", List.of()));
                assertThat(store.table("notes", Note.class).get("next")).isPresent();
            }
        }
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
