package io.footnote.claim;

import java.util.regex.Pattern;

/** A sentence as a model wrote it, on one line, without markers and without Markdown's lists, headings and emphasis. */
final class Plain {

    private static final Pattern LIST = Pattern.compile("^\\s*(?:>\\s*)?(?:(?:[-*•+–]|\\d{1,2}[.)]|#{1,6})\\s+)+");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|(?<![\\p{L}\\p{Nd}])[*_](?=\\S))(.+?)\\1");
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern SPACED_STOP = Pattern.compile(" +(?=[.,;:!?](?:\\s|$))");
    private static final Pattern SOURCE = Pattern.compile("^(?:according to|as stated in|as per|in|per) (?:the )?(?:provided )?"
            + "(?:passages?|sources?|articles?|documents?|context|texts?)(?: provided)?(?: \\d+)?, (?:it is stated that )?",
            Pattern.CASE_INSENSITIVE);

    private Plain() {
    }

    static String of(String sentence) {
        String bare = LIST.matcher(Markers.removed(sentence)).replaceFirst("");
        String even = EMPHASIS.matcher(bare).replaceAll("$2").replace("**", "");
        String line = SPACED_STOP.matcher(GAP.matcher(even).replaceAll(" ")).replaceAll("").strip();
        String rest = SOURCE.matcher(line).replaceFirst("");
        return rest.length() == line.length() || rest.isEmpty() ? line : capitalised(rest);
    }

    private static String capitalised(String text) {
        int first = Character.charCount(text.codePointAt(0));
        return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
    }
}
