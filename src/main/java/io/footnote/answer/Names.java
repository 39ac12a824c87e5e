package io.footnote.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a name: a run of capitalised words. */
final class Names {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{Nd}'’.-]*";
    private static final Pattern RUN = Pattern.compile(WORD + "(?:\\s+(?:(?:of|the|de|al|bin|van|von)\\s+){0,2}" + WORD + ")*");

    /** Capitalised only because they begin a sentence. */
    private static final Set<String> NOT_NAMES = Set.of("who", "whom", "whose", "what", "which", "when", "where", "why", "how",
            "the", "a", "an", "in", "on", "at", "by", "for", "from", "with", "of", "under", "to", "and", "but", "or", "did",
            "does", "do", "is", "are", "was", "were", "has", "have", "had", "can", "could", "will", "would", "should", "may",
            "he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those", "there", "tell", "name",
            "list", "give", "show", "according", "after", "before", "during", "while", "as", "if", "i", "we", "you", "please",
            "describe", "explain", "also", "then", "than", "about");

    private Names() {
    }

    /** The names in the text, in order of appearance, none twice. */
    static List<String> in(String text) {
        List<String> names = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            String name = withoutLeadingWords(run.group());
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String withoutLeadingWords(String run) {
        String rest = run;
        while (!rest.isEmpty()) {
            String first = rest.split("\\s+", 2)[0];
            if (!NOT_NAMES.contains(first.toLowerCase(Locale.ROOT))) {
                return rest.replaceAll("(?:['’]s|[.'’-])$", "");
            }
            rest = rest.substring(first.length()).strip();
        }
        return rest;
    }
}
