package io.footnote.passage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds the sentences of a paragraph. The JDK's {@link BreakIterator} breaks after every title and initial, and never
 * between a full stop and a quotation mark, so the stops of European scripts are judged here and only others left to it.
 */
public final class Sentences {

    private Sentences() {
    }

    /**
     * The sentences in {@code from..to} of a text, as offsets in the text: ascending, disjoint, without white space around
     * them, every other character in exactly one. Single line breaks are white space, an empty line ends a sentence.
     */
    public static List<Span> of(String text, int from, int to) {
        var starts = new BitSet();
        markEuropean(text, from, to, starts);
        markOtherScripts(text, from, to, starts);
        var sentences = new ArrayList<Span>();
        int start = from;
        for (int next = starts.nextSetBit(1); start < to; next = next < 0 ? next : starts.nextSetBit(next + 1)) {
            int end = next < 0 ? to : from + next;
            var sentence = Graphemes.trimmed(text, start, end);
            if (sentence.length() > 0) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }

    private static void markEuropean(String text, int from, int to, BitSet starts) {
        int sentence = from;
        boolean quoted = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            int next = FullStop.NONE;
            if (FullStop.is(c)) {
                int end = endOfStops(text, at, to);
                next = FullStop.next(text, sentence, at, end, to, quoted);
                at = end - 1;
            } else if (Graphemes.isLineEnd(c)) {
                next = afterEmptyLine(text, at, to);
            }
            quoted ^= c == '"';
            if (next != FullStop.NONE) {
                starts.set(next - from);
                sentence = next;
                quoted = false;
                at = next - 1;
            }
        }
    }

    private static int endOfStops(String text, int from, int to) {
        int at = from;
        while (at < to && FullStop.is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int afterEmptyLine(String text, int from, int to) {
        int next = Graphemes.skipBlank(text, from, to);
        int lines = 0;
        for (int at = from; at < next; at++) {
            char c = text.charAt(at);
            boolean second = c == '\n' && at > from && text.charAt(at - 1) == '\r';
            lines += Graphemes.isLineEnd(c) && !second ? 1 : 0;
        }
        return lines > 1 || text.charAt(from) == '\u2029' ? next : FullStop.NONE;
    }

    /** Stops that need no white space behind them, as in Chinese. */
    private static void markOtherScripts(String text, int from, int to, BitSet starts) {
        if (!hasOtherScripts(text, from, to)) {
            return;
        }
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        // Behind a full stop it looks ahead as far as it can: a long ". (. (. (" would take it quadratic time.
        breaks.setText(text.substring(from, to).replace('.', ' ').replace('\uFF0E', ' '));
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (endsForeign(text, from, from + at)) {
                starts.set(at);
            }
        }
    }

    private static boolean hasOtherScripts(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c >= '\u0900' && (c < '\u2000' || c > '\u206F')) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsForeign(String text, int from, int at) {
        int last = at - 1;
        while (last > from && (Graphemes.isBlank(text.charAt(last)) || FullStop.isCloser(text.charAt(last)))) {
            last--;
        }
        return Graphemes.isBoundary(text, at) && Character.getType(text.charAt(last)) == Character.OTHER_PUNCTUATION
                && !FullStop.is(text.charAt(last));
    }
}
