package io.footnote.wire;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Citation;
import io.footnote.corpus.Source;

/**
 * A quotation and where it stands: {@code text.substring(start, end).equals(quote)} for the text that
 * {@code GET /api/articles/{file}} serves.
 *
 * @param published ISO-8601 day
 * @param start UTF-16 code units
 * @param end exclusive
 */
public record CitationJson(int marker, String file, String title, @Nullable String publisher, @Nullable String published,
        @Nullable String url, int start, int end, String quote) {

    public static CitationJson of(Citation citation) {
        Source source = citation.source();
        LocalDate published = source.published();
        return new CitationJson(citation.marker(), source.file(), source.title(), source.publisher(),
                published == null ? null : published.toString(), source.url(), citation.start(), citation.end(),
                citation.quote());
    }
}
