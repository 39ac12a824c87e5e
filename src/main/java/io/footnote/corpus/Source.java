package io.footnote.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a citation shows of the article it quotes. Only {@code file} and {@code title} are always known; the rest is
 * what the article's front matter states.
 *
 * @param file path below the corpus folder, with forward slashes on every system
 * @param title from the front matter, the first heading or short line, else the file's name in words
 * @param published the day of publication
 * @param tags in the order stated, never null
 */
public record Source(String file, String title, @Nullable LocalDate published, @Nullable String publisher,
        @Nullable String author, @Nullable String url, List<String> tags) {

    public Source {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(title, "title");
        tags = List.copyOf(tags);
    }

    /** A source of which only the file and its title are known. */
    public static Source of(String file, String title) {
        return new Source(file, title, null, null, null, null, List.of());
    }
}
