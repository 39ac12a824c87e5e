package io.footnote.claim;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.footnote.passage.Sentences;
import io.footnote.passage.Span;

/**
 * Makes sentences of the pieces in which a chat model streams its text. A marker belongs to the sentence before it, also
 * behind the full stop, so a sentence is given out when the text of the next one begins. Lines of a list and paragraphs
 * are sentences of their own. What is held back is bounded, whatever the model writes. Not thread-safe.
 */
public final class SentenceStream {

    /** No honest sentence is longer, in characters; longer text is cut between words. */
    static final int LONGEST = 2000;

    /** So much text behind a full stop tells whether it ends a sentence. */
    private static final int LOOKAHEAD = 48;

    /** A line that begins like one of a list, a heading or a table, behind an optional quotation mark of Markdown. */
    private static final Pattern NEW_LINE = Pattern
            .compile("[\\r\\n\\u0085\\u2028](?=[ \\t>]*(?:[-*•+–][ \\t]|\\d{1,2}[.)][ \\t]|#{1,6}[ \\t]|\\|))");
    private static final Pattern WHOLE_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd},;:!?»”\")][ \\t\\r\\n]");
    private static final Pattern STOP = Pattern.compile("[.!?…。！？؟۔\\r\\n\\u0085\\u2028]");
    private static final char PARAGRAPH = '\u2029';

    private final Consumer<String> sentences;
    private final StringBuilder held = new StringBuilder();
    /** No sentence ends before this offset of what is held. */
    private int settled;

    /** @param sentences is given each sentence as soon as it is complete, as written, with its markers */
    public SentenceStream(Consumer<String> sentences) {
        this.sentences = sentences;
    }

    public void accept(String piece) {
        for (int from = 0; from < piece.length(); from += LOOKAHEAD) {
            held.append(piece, from, Math.min(piece.length(), from + LOOKAHEAD));
            while (isFirstGiven()) {
                settled = 0;
            }
        }
    }

    /** The stream has ended: what was held back is given out. */
    public void end() {
        String rest = held.toString();
        held.setLength(0);
        settled = 0;
        int from = 0;
        for (Span sentence : sentencesOf(rest)) {
            if (!isMarkersOnly(rest.substring(sentence.start(), sentence.end())) && sentence.start() > from) {
                give(rest.substring(from, sentence.start()));
                from = sentence.start();
            }
        }
        give(rest.substring(from));
    }

    private boolean isFirstGiven() {
        int end = held.length() > LONGEST ? lastGap() : endOfFirst();
        if (end > 0) {
            String first = held.substring(0, end);
            held.delete(0, end);
            give(first);
        }
        return end > 0;
    }

    /** Where the second sentence begins, or 0 as long as that is open. */
    private int endOfFirst() {
        Matcher stop = STOP.matcher(held).region(settled, held.length());
        if (!stop.find()) {
            settled = held.length();
            return 0;
        }
        List<Span> spans = sentencesOf(held.toString());
        for (int i = 1; i < spans.size(); i++) {
            String next = held.substring(spans.get(i).start());
            if (!isMarkersOnly(next) && (i + 1 < spans.size() || isBegun(next))) {
                return spans.get(i).start();
            }
        }
        if (spans.size() == 1 && held.length() - stop.end() > LOOKAHEAD) {
            settled = stop.end();
        }
        return 0;
    }

    /** A word cut short can make a full stop look like an end: "J. A" may go on as "J. A. Hobson". */
    private static boolean isBegun(String next) {
        return next.length() > LOOKAHEAD || WHOLE_WORD.matcher(next).find();
    }

    private int lastGap() {
        int gap = held.lastIndexOf(" ", LONGEST);
        return gap > 0 ? gap + 1 : LONGEST;
    }

    /** With blanks for markers, so that "… text. [1] More" is cut before "More". */
    private static List<Span> sentencesOf(String text) {
        String masked = Markers.BRACKETED.matcher(text).replaceAll(marker -> " ".repeat(marker.group().length()));
        masked = NEW_LINE.matcher(masked).replaceAll(String.valueOf(PARAGRAPH));
        return Sentences.of(masked, 0, masked.length());
    }

    private static boolean isMarkersOnly(String text) {
        String rest = text.strip();
        return rest.isEmpty() || (rest.startsWith("[") || rest.startsWith("【")) && rest.length() < LOOKAHEAD
                && Markers.removed(rest).isBlank();
    }

    private void give(String sentence) {
        if (!sentence.isBlank()) {
            sentences.accept(sentence.strip());
        }
    }
}
