package io.footnote.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.footnote.index.IndexSnapshot;

/**
 * Mends the words of a question that neither the language nor the articles know, when the articles know one that is
 * spelled almost the same. A word that is right elsewhere in the world is left alone: who asks about Slovakia must not
 * be told of Slovenia.
 */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");

    private final Predicate<String> known;

    /** @param known tells whether the language has a word, in lower case */
    Spelling(Predicate<String> known) {
        this.known = known;
    }

    String mended(String question, IndexSnapshot index) {
        return WORD.matcher(question).replaceAll(word -> Matcher.quoteReplacement(mendedWord(word.group(), index)));
    }

    private String mendedWord(String word, IndexSnapshot index) {
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<String> near = known.test(lower) ? Optional.empty() : index.nearWord(lower);
        return near.filter(found -> !found.equals(lower))
                .map(found -> Character.isUpperCase(word.charAt(0)) ? capitalised(found) : found).orElse(word);
    }

    private static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
