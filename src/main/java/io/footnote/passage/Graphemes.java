package io.footnote.passage;

/**
 * Where a text may be cut: never inside a surrogate pair, a CR LF, or a combining or joined sequence. The rules of
 * https://unicode.org/reports/tr29/ that matter for quotations; the JDK's own character iterator differs between releases.
 */
final class Graphemes {

    private static final int JOINER = 0x200D;

    private Graphemes() {
    }

    static boolean isBoundary(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (isLineEnd(before)) {
            return before != '\r' || after != '\n';
        }
        if (Character.isSurrogatePair(before, after) || before == JOINER) {
            return false;
        }
        int next = text.codePointAt(at);
        return next != JOINER && !isMark(next) && (next < 0x1F3FB || next > 0x1F3FF);
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean isBlank(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** The stretch without the white space around it; a space that carries a combining mark is none. */
    static Span trimmed(String text, int from, int to) {
        int start = skipBlank(text, from, to);
        int end = to;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** The first position from {@code from} on, at most {@code to}, that is not white space. */
    static int skipBlank(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at > from && !isBoundary(text, at) ? at - 1 : at;
    }
}
