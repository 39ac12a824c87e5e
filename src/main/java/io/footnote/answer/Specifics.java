package io.footnote.answer;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The names and numbers of a question: what a sentence must speak of too, or it may be about somebody else. */
final class Specifics {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    /** Endings that a word may have in one place and not in the other. */
    private static final Pattern ENDING = Pattern.compile("(?<=.{4})(?:ing|ed|es|s|ly|e)$");

    private static final int LONG = 6;

    private Specifics() {
    }

    /** How many words of the question's names, and how many of its numbers, do not stand in the text. */
    static long missing(String question, String text) {
        Set<String> present = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            present.add(root(word.group()));
        }
        return of(question).stream().filter(specific -> present.stream().noneMatch(other -> same(specific, other))).count();
    }

    /** Names are written this way and that in other alphabets' countries: in a long one, one letter may differ. */
    private static boolean same(String one, String other) {
        return one.equals(other) || one.length() >= LONG && one.length() == other.length()
                && IntStream.range(0, one.length()).filter(i -> one.charAt(i) != other.charAt(i)).count() == 1;
    }

    /** Capitalised words, but for the first, and words that begin with a digit. */
    private static Set<String> of(String question) {
        Set<String> specific = new LinkedHashSet<>();
        Matcher word = WORD.matcher(question);
        for (boolean first = true; word.find(); first = false) {
            int start = word.group().codePointAt(0);
            if (Character.isDigit(start) || !first && Character.isUpperCase(start)) {
                specific.add(root(word.group()));
            }
        }
        return specific;
    }

    private static String root(String word) {
        return ENDING.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
