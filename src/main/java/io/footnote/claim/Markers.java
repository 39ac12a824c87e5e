package io.footnote.claim;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The markers by which a sentence names passages, as models write them: {@code [1]}, {@code [1, 3]}, {@code [1-3]},
 * {@code 【1】}, {@code [^1]}, {@code [passage 2]}, and {@code (1)} at the end of a sentence.
 */
final class Markers {

    private static final String WORD = "(?:passages?|sources?|articles?|documents?|refs?\\.?|nos?\\.?)";
    private static final String NUMBERS = "(?:\\^|#|" + WORD + "\\s{0,3})?\\s?\\d{1,4}"
            + "(?:\\s{0,2}(?:,|;|&|-|–|and)\\s{0,2}(?:\\^|#|" + WORD + "\\s{0,3})?\\d{1,4}){0,20}(?:†[^\\]】]{0,40})?\\s?";

    /** {@code [1]} and its likes, wherever they stand. */
    static final Pattern BRACKETED = Pattern.compile("\\s?[\\[【](" + NUMBERS + ")[\\]】]", Pattern.CASE_INSENSITIVE);

    /** {@code (1)} may be part of what is said unless it ends the sentence. */
    private static final Pattern ROUND = Pattern.compile("\\s?\\((\\d{1,2}(?:, ?\\d{1,2}){0,5})\\)(?=[.!?\\s]*$)");

    /** What a stream that broke off leaves of one. */
    private static final Pattern BROKEN = Pattern.compile("\\s?[\\[【](?:\\^|#|" + WORD + ")?[\\s\\d,;&-]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\s?(?:[-–]\\s?(?:\\^|#)?(\\d{1,4}))?");
    private static final int WIDEST_RANGE = 20;

    private Markers() {
    }

    /** The numbers named, ascending. */
    static SortedSet<Integer> in(String sentence) {
        SortedSet<Integer> numbers = new TreeSet<>();
        collect(BRACKETED.matcher(sentence), numbers);
        collect(ROUND.matcher(without(BRACKETED, sentence)), numbers);
        return numbers;
    }

    /** The sentence without them, nor what is left of one. */
    static String removed(String sentence) {
        return without(BROKEN, without(ROUND, without(BRACKETED, sentence)));
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll("");
    }

    private static void collect(Matcher marker, SortedSet<Integer> numbers) {
        while (marker.find()) {
            Matcher range = RANGE.matcher(marker.group(1).replaceAll("†.*", ""));
            while (range.find()) {
                int from = Integer.parseInt(range.group(1));
                int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
                for (int number = from; number <= Math.min(to, from + WIDEST_RANGE); number++) {
                    numbers.add(number);
                }
            }
        }
    }
}
