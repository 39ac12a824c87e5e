package io.footnote.corpus;

/**
 * One line of a text.
 *
 * @param start offset of its first character
 * @param end offset after its last one, before the line break
 * @param next offset after the line break ({@code \n}, {@code \r\n} or {@code \r}), the text's length at its end
 */
record Line(int start, int end, int next) {

    static Line at(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        int next = Math.min(end + (text.startsWith("\r\n", end) ? 2 : 1), text.length());
        return new Line(start, end, next);
    }

    String of(String text) {
        return text.substring(start, end);
    }

    int length() {
        return end - start;
    }
}
