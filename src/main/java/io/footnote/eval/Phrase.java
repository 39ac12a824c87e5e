package io.footnote.eval;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that must stand in a text as whole words, whatever their case, their white space, and the shape of their quotation
 * marks. Other punctuation counts: {@code 1,200} is not {@code 1200}.
 */
final class Phrase {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");

    private Phrase() {
    }

    static boolean standsIn(String text, String phrase) {
        String folded = fold(text);
        String wanted = fold(phrase);
        int at = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
        while (at >= 0) {
            if (!joined(folded, at) && !joined(folded, at + wanted.length())) {
                return true;
            }
            at = folded.indexOf(wanted, at + 1);
        }
        return false;
    }

    /** Whether a stretch stands in a quotation to the character; only line ends and other white space may differ. */
    static boolean isQuotedIn(String quotation, String stretch) {
        return closeUp(quotation).contains(closeUp(stretch));
    }

    /** Whether the characters on both sides of the offset belong to one word. */
    private static boolean joined(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isLetterOrDigit(text.codePointBefore(offset))
                && Character.isLetterOrDigit(text.codePointAt(offset));
    }

    private static String fold(String text) {
        return closeUp(text).toLowerCase(Locale.ROOT)
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }

    private static String closeUp(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
