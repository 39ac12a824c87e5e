package io.footnote.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a question apart that asks several things: each part is looked up, read and cited for itself. */
final class QuestionParts {

    private static final int MOST = 4;

    private static final String ASKING = "(?:who|whom|whose|what|which|when|where|why|how)";

    /** "..., and which Y ...": the second question has its own question word and something after it. */
    private static final Pattern BOUNDARY = Pattern.compile(
            "\\?\\s+(?=\\S)|[,;]?\\s+and\\s+(?=(?:(?:in|on|at|by|to|for|from|with|of|under)\\s+)?" + ASKING
                    + "\\s+\\S+\\s+\\S)",
            Pattern.CASE_INSENSITIVE);

    /** "When and where did X happen": one body with two question words. */
    private static final Pattern TWO_WORDS = Pattern.compile("^\\s*(" + ASKING + ")\\s+and\\s+(" + ASKING + ")\\s+(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ASKS = Pattern.compile("\\b" + ASKING + "\\b", Pattern.CASE_INSENSITIVE);

    private QuestionParts() {
    }

    /** The parts in the order asked, each a question of its own; the question itself if it has one part. */
    static List<String> of(String question) {
        Matcher two = TWO_WORDS.matcher(question);
        if (two.matches()) {
            return List.of(two.group(1) + " " + two.group(3), two.group(2) + " " + two.group(3));
        }
        List<String> parts = new ArrayList<>();
        Matcher boundary = BOUNDARY.matcher(question);
        int from = 0;
        while (parts.size() < MOST - 1 && boundary.find()) {
            String before = question.substring(from, boundary.start());
            if (ASKS.matcher(before).find()) {
                parts.add(asked(before));
                from = boundary.end();
            }
        }
        String rest = question.substring(from).strip();
        if (!rest.isEmpty()) {
            parts.add(parts.isEmpty() ? question : rest);
        }
        return parts;
    }

    private static String asked(String part) {
        String stripped = part.strip();
        return stripped.endsWith("?") ? stripped : stripped + "?";
    }
}
