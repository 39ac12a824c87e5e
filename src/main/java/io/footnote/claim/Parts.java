package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that a source makes side by side: of "sales rose by 12 percent, while costs fell by 7", nothing may be
 * said that takes words from both.
 */
final class Parts {

    private static final Pattern JOINT = Pattern
            .compile("\\s*;\\s+|,?\\s+(?:while|whereas)\\s+|,?\\s+(?:and|but)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\bbetween [^,]{1,30}$");
    private static final int NEAR = 8;

    private Parts() {
    }

    /** Each with its subject; the sentence alone if it makes one statement. */
    static List<String> of(String sentence) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        Matcher joint = JOINT.matcher(sentence);
        while (joint.find()) {
            String before = sentence.substring(start, joint.start());
            String after = sentence.substring(joint.end());
            int verb = verb(after);
            boolean own = joint.group().strip().equals(";");
            if (own || !BETWEEN.matcher(before).find() && verb >= 0 && isStatement(before)
                    && areApart(before, after, verb, joint.group().strip())) {
                parts.add(before);
                start = joint.end();
            }
        }
        parts.add(sentence.substring(start));
        for (int i = 1; i < parts.size(); i++) {
            parts.set(i, verb(parts.get(i)) == 0 ? subjectBefore(i, parts) + parts.get(i) : parts.get(i));
        }
        return parts;
    }

    /** "and" may join two words as well: only what could be mistaken for one another is taken apart there. */
    private static boolean areApart(String before, String after, int verb, String joint) {
        Phrase first = Phrase.of(before);
        Phrase second = Phrase.of(after);
        boolean numbers = hasNumbers(first) && hasNumbers(second);
        boolean facts = (numbers || !first.names().isEmpty()) && (numbers || !second.names().isEmpty());
        return switch (joint.replaceAll("\\W", "")) {
            case "and", "but" -> joint.startsWith(",") ? facts : verb == 0 || numbers;
            default -> true;
        };
    }

    private static boolean hasNumbers(Phrase phrase) {
        return !phrase.days().isEmpty() || !phrase.quantities().isEmpty();
    }

    private static boolean isStatement(String part) {
        return Word.of(part).stream().anyMatch(Lexicon::isVerb);
    }

    private static String subject(String part) {
        StringBuilder subject = new StringBuilder();
        for (Word word : Word.of(part)) {
            if (Lexicon.isVerb(word)) {
                return subject.toString();
            }
            subject.append(word.written()).append(' ');
        }
        return "";
    }

    private static String subjectBefore(int part, List<String> parts) {
        String nearest = subject(parts.get(part - 1));
        return nearest.isEmpty() ? subject(parts.get(0)) : nearest;
    }

    /** Behind how many words the verb of a statement stands that begins here; -1 if there is none. */
    private static int verb(String part) {
        List<Word> words = Word.of(part);
        for (int at = 0; at < Math.min(words.size(), NEAR); at++) {
            String folded = words.get(at).folded();
            if (Lexicon.isVerb(words.get(at))) {
                return at;
            }
            if (folded.equals(",") || folded.equals("that") || folded.equals("which") || folded.equals("to")) {
                return -1;
            }
        }
        return -1;
    }
}
