package io.footnote.passage;

import java.util.ArrayList;
import java.util.List;

/** Sizes of text in words. */
final class Words {

    /** No sentence is kept whole beyond it. */
    static final int LONGEST_SENTENCE = 250;
    /** With its white space. A text of longer words, or of a language that writes none, counts as many as would fit. */
    private static final int LONGEST_WORD_ON_AVERAGE = 7;

    /** Cutting between words loses a little of each piece; without it the last piece would be a crumb. */
    private static final int SLACK = 10;

    private Words() {
    }

    /** Runs of characters between white space that hold a letter or digit; never less than a seventh of the length. */
    static int count(String text, Span span) {
        int words = 0;
        boolean inside = false;
        for (int at = span.start(); at < span.end(); at++) {
            char c = text.charAt(at);
            if (Graphemes.isBlank(c)) {
                inside = false;
            } else if (!inside && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                inside = true;
                words++;
            }
        }
        return Math.max(words, (span.length() + LONGEST_WORD_ON_AVERAGE - 1) / LONGEST_WORD_ON_AVERAGE);
    }

    /** Itself, or about equal pieces of at most {@link #LONGEST_SENTENCE} words, cut between words where there are any. */
    static List<Span> pieces(String text, Span span) {
        int count = count(text, span);
        if (count <= LONGEST_SENTENCE) {
            return List.of(span);
        }
        int parts = (count + LONGEST_SENTENCE - 1) / LONGEST_SENTENCE;
        int most = Math.min(LONGEST_SENTENCE, count / parts + SLACK);
        var pieces = new ArrayList<Span>(parts + 1);
        int start = span.start();
        while (start < span.end()) {
            int end = end(text, start, span.end(), most);
            pieces.add(Graphemes.trimmed(text, start, end));
            start = Graphemes.skipBlank(text, end, span.end());
        }
        return pieces;
    }

    /** Behind the last word that fits; if that leaves half a piece empty, inside the word that is too long. */
    private static int end(String text, int start, int to, int most) {
        int limit = Math.min(to, start + most * LONGEST_WORD_ON_AVERAGE);
        int words = 0;
        int cut = start;
        for (int at = start + 1; at < limit && words < most; at++) {
            if (Graphemes.isBlank(text.charAt(at)) && Graphemes.isBoundary(text, at)) {
                words += Graphemes.isBlank(text.charAt(at - 1)) ? 0 : 1;
                cut = at;
            }
        }
        if (words == most) {
            return cut;
        }
        boolean fits = limit == to || Graphemes.isBlank(text.charAt(limit)) && Graphemes.isBoundary(text, limit);
        if (fits) {
            return limit;
        }
        return cut - start >= (limit - start) / 2 ? cut : endOfCharacter(text, (start + limit) / 2, limit);
    }

    /** A base under hundreds of marks is no character that anybody wrote: such a pile is cut, a surrogate pair never. */
    private static int endOfCharacter(String text, int from, int limit) {
        for (int at = limit; at > from; at--) {
            if (Graphemes.isBoundary(text, at)) {
                return at;
            }
        }
        return Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit)) ? limit - 1 : limit;
    }
}
