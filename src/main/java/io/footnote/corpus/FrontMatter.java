package io.footnote.corpus;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The YAML between two {@code ---} lines at the very start of a Markdown or plain text.
 *
 * @param end offset of the text after it; 0 if there is none
 */
record FrontMatter(@Nullable String title, @Nullable LocalDate published, @Nullable String publisher,
        @Nullable String author, @Nullable String url, List<String> tags, int end) {

    private static final FrontMatter NONE = new FrontMatter(null, null, null, null, null, List.of(), 0);

    /**
     * As in Pandoc, a {@code ---} that is followed by a blank line, or that no other one closes, is a thematic break.
     *
     * @throws UnreadableArticleException with the reason and the line in the file, counted from 1
     */
    static FrontMatter parse(String file, String text) throws UnreadableArticleException {
        var opening = Line.at(text, 0);
        if (!isFence(opening, text) || Line.at(text, opening.next()).of(text).isBlank()) {
            return NONE;
        }
        for (var line = Line.at(text, opening.next()); line.start() < text.length(); line = Line.at(text, line.next())) {
            if (isFence(line, text)) {
                var fields = FrontMatterFields.parse(file, text.substring(opening.next(), line.start()));
                return new FrontMatter(fields.text("title"), fields.day("published"), fields.text("publisher"),
                        fields.joined("author"), fields.webAddress("url"), fields.list("tags"), line.next());
            }
        }
        return NONE;
    }

    Source source(String file, String itsTitle) {
        return new Source(file, itsTitle, published, publisher, author, url, tags);
    }

    private static boolean isFence(Line line, String text) {
        return text.startsWith("---", line.start()) && line.of(text).stripTrailing().equals("---");
    }
}
