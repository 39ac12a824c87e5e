package io.footnote.passage;

import java.util.List;

/**
 * A stretch of one article, cut at sentence ends: the unit that is embedded, searched and read.
 *
 * @param file the article's file
 * @param title the article's title
 * @param start offset of the first character in the article's text
 * @param end offset after the last one
 * @param text {@code article.text().substring(start, end)}
 * @param sentences the sentences that may be quoted as an answer, ascending, disjoint, as offsets <b>in the article</b>,
 *        each inside {@code start..end}; headings, tag lines and the like are part of the text but not of this list
 */
public record Passage(String file, String title, int start, int end, String text, List<Span> sentences)
        implements
            Comparable<Passage> {

    public Passage {
        if (text.length() != end - start) {
            throw new IllegalArgumentException(file + ": the text is not as long as " + start + ".." + end);
        }
        sentences = List.copyOf(sentences);
    }

    /** Unique in a corpus: the file, then the offset. */
    public String id() {
        return file + '#' + start;
    }

    /** What stands there, of a stretch of this passage given as offsets in the article. */
    public String text(Span span) {
        return text.substring(span.start() - start, span.end() - start);
    }

    /** By file, then offset: the order that decides every tie. */
    @Override
    public int compareTo(Passage other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(start, other.start);
    }
}
