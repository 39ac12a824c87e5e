package io.footnote.eval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares answers as SQuAD's official script does (Rajpurkar et al., EMNLP 2016, https://aclanthology.org/D16-1264):
 * lower case, without punctuation and articles, white space closed up.
 */
final class SquadText {

    /** Python's {@code string.punctuation}: ASCII only, so typographic quotes and dashes count as letters there and here. */
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");
    private static final Pattern ARTICLES = Pattern.compile("\\b(a|an|the)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private SquadText() {
    }

    static String normalise(String text) {
        String bare = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return SPACE.matcher(ARTICLES.matcher(bare).replaceAll(" ")).replaceAll(" ").strip();
    }

    static boolean exactMatch(String predicted, String gold) {
        return normalise(predicted).equals(normalise(gold));
    }

    /** Harmonic mean of token precision and recall, 0..1; where either side has no token, 1 if neither has. */
    static double f1(String predicted, String gold) {
        List<String> predictedTokens = tokens(predicted);
        List<String> goldTokens = tokens(gold);
        if (predictedTokens.isEmpty() || goldTokens.isEmpty()) {
            return predictedTokens.isEmpty() && goldTokens.isEmpty() ? 1 : 0;
        }
        int common = common(predictedTokens, goldTokens);
        return 2.0 * common / (predictedTokens.size() + goldTokens.size());
    }

    /** Whether {@code gold} stands in {@code text} as whole words; one that normalises to nothing stands nowhere. */
    static boolean contains(String text, String gold) {
        String wanted = normalise(gold);
        return !wanted.isEmpty() && (" " + normalise(text) + " ").contains(" " + wanted + " ");
    }

    private static List<String> tokens(String text) {
        String normalised = normalise(text);
        return normalised.isEmpty() ? List.of() : Arrays.asList(normalised.split(" "));
    }

    private static int common(List<String> some, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        some.forEach(token -> left.merge(token, 1, Integer::sum));
        int common = 0;
        for (String token : others) {
            if (left.merge(token, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common;
    }
}
