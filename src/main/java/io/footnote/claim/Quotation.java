package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in quotation marks, and whether it stands so in a source: character for character, but for the shape of
 * quotation marks, apostrophes and dashes, and for the kind and amount of white space. A ligature, a letter of another
 * alphabet or an invisible character makes it another text.
 *
 * @param start offset in the sentence, behind the opening mark
 * @param end offset of the closing mark
 */
record Quotation(String text, int start, int end) {

    private static final Pattern DOUBLE = Pattern
            .compile("[\"＂“”„‟](.*?)(?:[\"＂“”‟]|$)|«(.*?)(?:»|$)|»(.+?)«|「(.*?)(?:」|$)|``(.*?)(?:''|``|$)");
    private static final Pattern SINGLE = Pattern
            .compile("(?<![\\p{L}\\p{Nd}])[‘'‚‹](?=[\\p{L}\\p{Nd}])([^\"“”]*?[\\p{L}\\p{Nd}.,!?…])[’'‘›](?![\\p{L}\\p{Nd}])");
    private static final String DOUBLE_MARKS = "“”„‟«»＂";
    private static final String SINGLE_MARKS = "‘’‚‛‹›ʼ`´";
    private static final String DASHES = "‐‑‒–—―−";

    static List<Quotation> in(String sentence) {
        List<Quotation> found = new ArrayList<>();
        collect(DOUBLE.matcher(sentence), found);
        StringBuilder rest = new StringBuilder(sentence);
        for (Quotation quotation : found) {
            rest.replace(quotation.start, quotation.end, "\"".repeat(quotation.end - quotation.start));
        }
        collect(SINGLE.matcher(rest), found);
        return found;
    }

    private static void collect(Matcher marks, List<Quotation> found) {
        while (marks.find()) {
            for (int group = 1; group <= marks.groupCount(); group++) {
                String quoted = marks.group(group);
                if (quoted != null && !quoted.isBlank()) {
                    found.add(new Quotation(quoted, marks.start(group), marks.end(group)));
                }
            }
        }
    }

    /** The words as the source has them, on one line; a comma or full stop at the end may be the sentence's own. */
    Optional<String> in(Shape source) {
        return source.find(text).or(() -> source.find(text.strip().replaceAll("[.,;:!?]+$", "")).map(found -> found
                + text.strip().substring(text.strip().replaceAll("[.,;:!?]+$", "").length())));
    }

    /** A text in which quotations are looked for: each character beside the offset that it came from. */
    record Shape(String source, String plain, int[] offsets) {

        static Shape of(String source) {
            StringBuilder plain = new StringBuilder(source.length());
            int[] offsets = new int[source.length() + 1];
            for (int at = 0; at < source.length(); at++) {
                char c = plain(source.charAt(at));
                if (c != ' ' || plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                    offsets[plain.length()] = at;
                    plain.append(c);
                }
            }
            offsets[plain.length()] = source.length();
            return new Shape(source, plain.toString(), offsets);
        }

        Optional<String> find(String quoted) {
            String wanted = of(quoted).plain.strip();
            for (int at = plain.indexOf(wanted); at >= 0 && !wanted.isEmpty(); at = plain.indexOf(wanted, at + 1)) {
                int end = at + wanted.length();
                if (isEdge(at) && isEdge(end)) {
                    return Optional.of(source.substring(offsets[at], offsets[end - 1] + 1).replaceAll("\\s+", " "));
                }
            }
            return Optional.empty();
        }

        private boolean isEdge(int at) {
            return at == 0 || at == plain.length() || !Character.isLetterOrDigit(plain.charAt(at - 1))
                    || !Character.isLetterOrDigit(plain.charAt(at));
        }

        private static char plain(char c) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return ' ';
            }
            return DOUBLE_MARKS.indexOf(c) >= 0 ? '"' : SINGLE_MARKS.indexOf(c) >= 0 ? '\'' : DASHES.indexOf(c) >= 0 ? '-' : c;
        }
    }
}
