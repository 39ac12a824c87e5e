package io.footnote.claim;

import java.util.List;

/** Cuts endings off English words, so that "cooperate", "cooperates" and "cooperation" are one. */
final class Stem {

    private static final List<String> ENDINGS = List.of("izations", "ization", "ations", "ation", "ingly", "edly", "ments",
            "ment", "ness", "ities", "ity", "ings", "ing", "ions", "ion", "ies", "ied", "ively", "ive", "ally", "al", "ists",
            "ist", "ers'",
            "ed", "es", "ly", "s", "e", "y");
    private static final int SHORTEST = 3;
    private static final int SHORTEST_DERIVED = 4;

    private Stem() {
    }

    static String of(String word) {
        String stem = cut(word);
        if (stem.length() > SHORTEST && !stem.equals(word)
                && (stem.endsWith("e") || stem.endsWith("y") || stem.endsWith("i"))) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return undoubled(stem, word);
    }

    private static String cut(String word) {
        if (word.length() == 4 && word.endsWith("ied")) {
            return word.substring(0, 3);
        }
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        for (String ending : ENDINGS) {
            boolean inflected = ending.length() <= 2 && !ending.equals("al") || ending.equals("ing") || ending.equals("ies")
                    || ending.equals("ied");
            int least = inflected ? SHORTEST : SHORTEST_DERIVED;
            if (word.endsWith(ending) && word.length() - ending.length() >= least) {
                String rest = word.substring(0, word.length() - ending.length());
                if (ending.equals("ies") || ending.equals("ied")) {
                    return cut(rest + "y");
                }
                return ending.equals("s") || ending.equals("es") || ending.equals("ments") ? cut(rest) : rest;
            }
        }
        return word;
    }

    /** "stopped" and "stop", but "tell" and "pass" as they are. */
    private static String undoubled(String stem, String word) {
        int last = stem.length() - 1;
        boolean doubled = last > 2 && stem.length() < word.length() && stem.charAt(last) == stem.charAt(last - 1)
                && "aeioulsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}
