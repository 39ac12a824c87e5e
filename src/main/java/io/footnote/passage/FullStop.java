package io.footnote.passage;

/**
 * A full stop, question or exclamation mark, or a run of them: does a sentence end there, and where does the next one start?
 */
final class FullStop {

    /** No sentence starts after it. */
    static final int NONE = -1;

    private static final String STOPS = ".!?…؟۔";
    private static final String CLOSERS = "\"'”’»)]}*_`";
    private static final String OPENERS = "\"'`“‘«([{*_~#<>¿¡-–—•|";
    private static final String CONTINUERS = ",;:.!?…)]}%/\\=&+";
    private static final int LONGEST_REFERENCE = 32;
    private static final int MOST_OPENERS = 8;

    private FullStop() {
    }

    static boolean is(char c) {
        return STOPS.indexOf(c) >= 0;
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    /**
     * Where the sentence after the stops in {@code from..end} starts, or {@link #NONE}.
     *
     * @param sentence offset at which the sentence of the stops starts
     * @param quoted whether that sentence has opened a straight quotation mark and not closed it
     */
    static int next(String text, int sentence, int from, int end, int to, boolean quoted) {
        int closed = afterClosers(text, end, to);
        int next = Graphemes.skipBlank(text, closed, to);
        if (next == closed) {
            return isGlued(text, from, closed, to) ? closed : NONE;
        }
        for (int after = afterSpacedCloser(text, next, to, quoted); after > next; after = afterSpacedCloser(text, next, to,
                false)) {
            next = Graphemes.skipBlank(text, after, to);
        }
        int word = afterOpeners(text, next, to);
        if (next == to || !begins(text, word, to)) {
            return NONE;
        }
        boolean single = end == from + 1 && text.charAt(from) == '.';
        return single && word < to && Abbreviations.continues(text, sentence, from, word, to) ? NONE : next;
    }

    /** Behind closing quotes, brackets and reference marks that stand right after the stop. */
    private static int afterClosers(String text, int from, int to) {
        int at = from;
        int mark = from;
        while (mark >= at) {
            at = mark;
            while (at < to && isCloser(text.charAt(at))) {
                at++;
            }
            mark = afterReference(text, at, to);
        }
        return at;
    }

    /** Behind {@code [12]}, {@code [citation needed]} or the page in {@code :116–118}; {@link #NONE} if there is none. */
    private static int afterReference(String text, int at, int to) {
        if (at + 1 >= to) {
            return NONE;
        }
        boolean page = text.charAt(at) == ':' && Character.isDigit(text.charAt(at + 1));
        if (!page && text.charAt(at) != '[') {
            return NONE;
        }
        int most = Math.min(to, at + LONGEST_REFERENCE);
        int end = at + 1;
        while (end < most
                && (Character.isLetterOrDigit(text.charAt(end)) || (page ? ":-–" : " ").indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return page ? end : end < to && text.charAt(end) == ']' ? end + 1 : NONE;
    }

    /** Text cut into tokens has white space before a closing quote or bracket too. */
    private static int afterSpacedCloser(String text, int at, int to, boolean quoted) {
        if (at >= to) {
            return at;
        }
        int end = text.startsWith("''", at) ? at + 2 : at + 1;
        char c = text.charAt(at);
        boolean closes = end == at + 2 || "”)]}".indexOf(c) >= 0 || quoted && c == '"';
        boolean alone = end >= to || Graphemes.isBlank(text.charAt(end));
        return closes && alone ? Math.min(end, to) : at;
    }

    /** "end.The": a missing space, believed only between a plain word and one that starts sentences. */
    private static boolean isGlued(String text, int from, int at, int to) {
        return from >= 2 && Character.isLowerCase(text.charAt(from - 1)) && Character.isLowerCase(text.charAt(from - 2))
                && Abbreviations.isStarter(text, at, to);
    }

    private static int afterOpeners(String text, int from, int to) {
        int at = from;
        int most = Math.min(to, from + MOST_OPENERS);
        while (at < most && (OPENERS.indexOf(text.charAt(at)) >= 0 || Graphemes.isBlank(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean begins(String text, int at, int to) {
        if (at == to) {
            return true;
        }
        boolean camel = at + 1 < to && Character.isUpperCase(text.charAt(at + 1));
        return CONTINUERS.indexOf(text.charAt(at)) < 0 && (camel || !Character.isLowerCase(text.codePointAt(at)));
    }
}
