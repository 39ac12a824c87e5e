package io.footnote.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of English words: see {@code lexicon.md} beside the lists. */
final class Lexicon {

    private static final Map<String, String> IRREGULAR = pairs("irregular-nouns-wordnet.txt", "irregular-verbs-wordnet.txt");
    /** "criticised" is "criticized". */
    private static final Pattern BRITISH = Pattern.compile("^(\\p{L}{4,})is(e|ed|es|ing|ation|ations|ers?)$");
    private static final Set<String> IRREGULAR_VERBS = pairs("irregular-verbs-wordnet.txt").keySet();
    private static final Map<String, Set<String>> SYNONYMS = groups("synonyms.txt", "synonyms-wordnet.txt");
    private static final Map<String, Set<String>> OPPOSITES = groups("antonyms.txt", "antonyms-wordnet.txt");
    private static final Map<String, Set<String>> KINDS = kinds();
    private static final Map<String, String> NAMES = names();

    private Lexicon() {
    }

    /** @param word folded */
    static String stem(String word) {
        if (word.startsWith("note")) {
            // Never one with "not".
            return "note";
        }
        String american = BRITISH.matcher(IRREGULAR.getOrDefault(word, word)).replaceFirst("$1iz$2");
        return Stem.of(american.length() > 5 ? american.replace("our", "or") : american);
    }

    static boolean is(String kind, String word) {
        return KINDS.get(kind).contains(word);
    }

    /** Whether the language has the word, as far as the lists go. */
    static boolean knows(String stem) {
        return SYNONYMS.containsKey(stem) || OPPOSITES.containsKey(stem);
    }

    static boolean same(String stem, String other) {
        return stem.equals(other) || SYNONYMS.getOrDefault(stem, Set.of()).contains(other) && !opposite(stem, other);
    }

    static boolean opposite(String stem, String other) {
        return OPPOSITES.getOrDefault(stem, Set.of()).contains(other);
    }

    /** Can only be a verb, or is its past form. */
    static boolean isVerb(Word word) {
        return is("verb", word.folded()) || !word.isCapital() && (word.folded().endsWith("ed") && !word.folded().endsWith("eed")
                || IRREGULAR_VERBS.contains(word.folded()));
    }

    /** A country, a people, or what is called by them. */
    static boolean isLand(String folded) {
        return !is("quarter", folded) && NAMES.containsKey(folded)
                || !name(folded).equals(folded) && NAMES.containsKey(name(folded));
    }

    /** One key for "Russia" and "Russian", "Turkey" and "Turkish". */
    static String name(String folded) {
        String known = NAMES.get(folded);
        if (known != null) {
            return known;
        }
        for (String ending : List.of("ians", "ian", "eans", "ean", "ans", "an", "ese", "i")) {
            int length = folded.length() - ending.length();
            if (folded.endsWith(ending) && length >= 3) {
                String land = NAMES.get(folded.substring(0, length));
                return land != null ? land : ending.equals("i") ? folded : folded.substring(0, length);
            }
        }
        return folded.length() > 4 && (folded.endsWith("ia") || folded.endsWith("a"))
                ? folded.substring(0, folded.length() - (folded.endsWith("ia") ? 2 : 1))
                : folded;
    }

    private static Map<String, Set<String>> groups(String... files) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String file : files) {
            for (String line : lines(file)) {
                List<String> stems = List.of(line.split(" ")).stream().map(Lexicon::stem).distinct().toList();
                boolean ofOpposites = file.startsWith("antonyms");
                for (String stem : stems) {
                    groups.computeIfAbsent(stem, key -> new HashSet<>()).addAll(stems);
                    if (ofOpposites) {
                        groups.get(stem).remove(stem);
                    }
                }
            }
        }
        return groups;
    }

    private static Map<String, String> pairs(String... files) {
        Map<String, String> pairs = new HashMap<>();
        for (String file : files) {
            lines(file).forEach(line -> pairs.put(line.split(" ")[0], line.split(" ")[1]));
        }
        return pairs;
    }

    private static Map<String, Set<String>> kinds() {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (String line : lines("words.txt")) {
            int colon = line.indexOf(':');
            kinds.put(line.substring(0, colon), new HashSet<>(List.of(line.substring(colon + 1).strip().split(" "))));
        }
        return kinds;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String line : lines("names.txt")) {
            String[] group = line.split(" ");
            for (String name : group) {
                names.putIfAbsent(name.toLowerCase(Locale.ROOT), group[0]);
            }
        }
        return names;
    }

    static List<String> lines(String file) {
        InputStream stream = Lexicon.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("not on the class path: " + file);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
