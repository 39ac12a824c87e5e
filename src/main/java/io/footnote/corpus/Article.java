package io.footnote.corpus;

import java.util.Objects;

/**
 * One file of the corpus, decoded. All offsets in Footnote are UTF-16 code units into {@link #text()}, end exclusive.
 *
 * @param source what a citation shows
 * @param text for Markdown and plain text the whole file as decoded (front matter and line ends included, a byte order
 *        mark not); for HTML the text extracted from it
 * @param bodyStart offset of the first character that may be quoted: after the front matter and a plain text's title line
 * @param sha256 of the file's bytes, lower-case hex
 */
public record Article(Source source, String text, int bodyStart, String sha256) {

    public Article {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sha256, "sha256");
        Objects.checkFromIndexSize(bodyStart, 0, text.length());
    }

    public String file() {
        return source.file();
    }
}
