package io.footnote.passage;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of an article, as Markdown or plain text would mark it.
 *
 * @param from offset at which the line starts
 * @param first offset of its first character that is neither white space nor the mark of a block quote
 * @param start the same behind the marker of a heading or list item
 * @param end offset after its last character that is not white space
 */
record Line(Kind kind, int from, int first, int start, int end) {

    enum Kind {
        EMPTY,
        /** {@code # Heading} */
        HEADING,
        /** {@code ===} or {@code ---}: underlines a heading or parts what is above from what is below. */
        RULE,
        /** Three backticks or tildes: code starts or ends. */
        FENCE,
        /** {@code - item} or {@code 1. item} */
        ITEM,
        /** A row of a table or a line of code: kept as it is. */
        ROW,
        TEXT
    }

    static final int LONGEST_HEADING = 300;

    Span span() {
        return new Span(start, end);
    }

    boolean isQuoted(String text) {
        return Graphemes.skipBlank(text, from, end) < first;
    }

    Line as(Kind other) {
        return new Line(other, from, first, first, end);
    }

    /** The lines from an offset on, behind the marks of block quotes. */
    static List<Line> of(String text, int from) {
        var lines = new ArrayList<Line>();
        int at = from;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !Graphemes.isLineEnd(text.charAt(end))) {
                end++;
            }
            lines.add(line(text, at, end));
            at = Graphemes.isBoundary(text, end + 1) ? end + 1 : end + 2;
        }
        return lines;
    }

    private static Line line(String text, int from, int to) {
        var line = Graphemes.trimmed(text, from, to);
        while (line.length() > 0 && text.charAt(line.start()) == '>' && Graphemes.isBoundary(text, line.start() + 1)) {
            line = Graphemes.trimmed(text, line.start() + 1, line.end());
        }
        int start = contentStart(text, line);
        return new Line(kind(text, line, start), from, line.start(), start, line.end());
    }

    private static Kind kind(String text, Span line, int content) {
        if (line.length() == 0) {
            return Kind.EMPTY;
        }
        char first = text.charAt(line.start());
        if (line.length() >= 3 && isOnly(text, line, first == '|' ? "|-: " : "-=*_".indexOf(first) < 0 ? "" : first + " ")) {
            return Kind.RULE;
        }
        if (content > line.start()) {
            return first != '#' ? Kind.ITEM : line.length() <= LONGEST_HEADING ? Kind.HEADING : Kind.TEXT;
        }
        if (isFence(text, line, "```") || isFence(text, line, "~~~")) {
            return Kind.FENCE;
        }
        return first == '|' ? Kind.ROW : Kind.TEXT;
    }

    /** Three marks or more, and none later in the line. */
    private static boolean isFence(String text, Span line, String marks) {
        if (!text.startsWith(marks, line.start())) {
            return false;
        }
        int at = line.start();
        while (at < line.end() && text.charAt(at) == marks.charAt(0)) {
            at++;
        }
        return text.substring(at, line.end()).indexOf(marks.charAt(0)) < 0;
    }

    /** Behind the marker of a heading or list item and the white space it needs; without them, at the line's start. */
    private static int contentStart(String text, Span line) {
        int marker = line.start();
        while (marker < line.end() && marker - line.start() < 7 && text.charAt(marker) == '#') {
            marker++;
        }
        boolean heading = marker > line.start() && marker - line.start() <= 6;
        if (!heading) {
            marker = afterBullet(text, line);
        }
        int content = Graphemes.skipBlank(text, marker, line.end());
        return marker > line.start() && content > marker && content < line.end() ? content : line.start();
    }

    private static int afterBullet(String text, Span line) {
        int at = line.start();
        if (at < line.end() && "-*+•".indexOf(text.charAt(at)) >= 0) {
            return at + 1;
        }
        while (at < line.end() && at - line.start() < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean numbered = at > line.start() && at < line.end() && ".)".indexOf(text.charAt(at)) >= 0;
        return numbered ? at + 1 : line.start();
    }

    private static boolean isOnly(String text, Span line, String characters) {
        for (int at = line.start(); at < line.end(); at++) {
            if (characters.indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
