package io.footnote.passage;

/** What a line looks like, taken alone. */
final class LineShape {

    private static final int LONGEST_HEADING = 100;
    private static final int MOST_HEADING_WORDS = 12;
    private static final int MOST_TAG_WORDS = 3;

    private LineShape() {
    }

    /** Ends in a full stop or the like, closing quotes and brackets aside. */
    static boolean endsSentence(String text, Span line) {
        int last = line.end() - 1;
        while (last > line.start() && FullStop.isCloser(text.charAt(last))) {
            last--;
        }
        return FullStop.is(text.charAt(last)) || "。！？।".indexOf(text.charAt(last)) >= 0;
    }

    /** A few words that say nothing by themselves; "Founded: 1961" does. */
    static boolean isTag(String text, Span line) {
        return isShort(text, line, MOST_TAG_WORDS);
    }

    /** Could be a heading if text follows. */
    static boolean isHeading(String text, Span line) {
        return isShort(text, line, MOST_HEADING_WORDS) && !Character.isLowerCase(text.codePointAt(line.start()));
    }

    private static boolean isShort(String text, Span line, int mostWords) {
        if (line.length() > LONGEST_HEADING || ",;:".indexOf(text.charAt(line.end() - 1)) >= 0 || endsSentence(text, line)) {
            return false;
        }
        var words = text.substring(line.start(), line.end());
        boolean fact = words.indexOf(':') >= 0 && words.chars().anyMatch(Character::isDigit);
        return !fact && words.chars().anyMatch(Character::isLetterOrDigit) && words.split("\\s+").length <= mostWords;
    }
}
