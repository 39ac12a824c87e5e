package io.footnote.index;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a search to some articles. A null part does not narrow.
 *
 * @param file a glob over the file's path: {@code *} stays within a folder, {@code **} does not, {@code ?} is one character of
 *        a
 *        name; {@code **}{@code /} is any number of folders, none included; all other characters stand for themselves
 * @param from first day of publication, inclusive; an article without a day is left out
 * @param to last day of publication, inclusive; an article without a day is left out
 * @param tag one of the article's tags, whatever its case
 */
public record Filter(@Nullable String file, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String tag) {

    public static final Filter NONE = new Filter(null, null, null, null);

    public Filter {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
        if (file != null) {
            // Whoever makes a filter learns that it is too complex, not whoever searches with it.
            Filters.file(file);
        }
    }
}
