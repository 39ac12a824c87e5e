package io.footnote.answer;

import static java.util.stream.Collectors.toSet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two sentences, or two short answers, say the same. */
final class Agreement {

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private Agreement() {
    }

    /** The same words in the same order, whatever the case and the punctuation. */
    static boolean sameWords(String one, String other) {
        return normal(one).equals(normal(other));
    }

    /** The words they share over the words of either (Jaccard), 0..1. */
    static double overlap(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        long shared = first.stream().filter(second::contains).count();
        long all = first.size() + second.size() - shared;
        return all == 0 ? 1 : (double) shared / all;
    }

    private static Set<String> words(String text) {
        return GAP.splitAsStream(normal(text)).filter(word -> !word.isEmpty()).collect(toSet());
    }

    private static String normal(String text) {
        return GAP.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
