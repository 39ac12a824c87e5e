package io.footnote.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.footnote.index.IndexSnapshot;

/** How much of what a question speaks of a passage speaks of too. */
final class QuestionWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern ENDING = Pattern.compile("(?<=.{4})(?:ing|ed|es|s|ly|e)$");
    private static final Set<String> EMPTY = Set.of("a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "with", "by",
            "about", "and", "or", "but", "as", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "has",
            "have", "had", "can", "could", "will", "would", "should", "may", "might", "must", "who", "whom", "whose", "what",
            "which", "when", "where", "why", "how", "that", "this", "these", "those", "it", "its", "he", "she", "they", "his",
            "her", "their", "there", "s", "not", "many", "much", "name", "kind", "type", "call", "called", "according", "into");

    private final List<String> words = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Boolean> specific = new ArrayList<>();

    /** @param index gives each word its weight: a rare word says more */
    QuestionWords(String question, IndexSnapshot index) {
        Matcher word = WORD.matcher(question);
        boolean first = true;
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (!EMPTY.contains(lower)) {
                words.add(root(lower));
                weights.add(Math.log(1 + (index.passages() + 1.0) / (index.passagesWithWord(lower) + 1.0)));
                int start = word.group().codePointAt(0);
                specific.add(Character.isDigit(start) || !first && Character.isUpperCase(start));
            }
            first = false;
        }
    }

    /** The share of the question's words that stand in the text, by weight; 1 if the question has none. */
    double covered(String text) {
        Set<String> present = roots(text);
        double all = 0;
        double found = 0;
        for (int i = 0; i < words.size(); i++) {
            all += weights.get(i);
            found += present.contains(words.get(i)) ? weights.get(i) : 0;
        }
        return all == 0 ? 1 : found / all;
    }

    /** How many of the question's names and numbers do not stand in the text. */
    int missingNames(String text) {
        Set<String> present = roots(text);
        int missing = 0;
        for (int i = 0; i < words.size(); i++) {
            missing += specific.get(i) && !present.contains(words.get(i)) ? 1 : 0;
        }
        return missing;
    }

    private static Set<String> roots(String text) {
        Set<String> roots = new HashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            roots.add(root(word.group().toLowerCase(Locale.ROOT)));
        }
        return roots;
    }

    private static String root(String word) {
        return ENDING.matcher(word).replaceFirst("");
    }
}
