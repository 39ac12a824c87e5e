package io.footnote.corpus;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What an article is called where its front matter does not say. */
final class Title {

    private static final int LONGEST = 120;
    private static final int LONGEST_HEADING = 500;
    private static final int NARROWEST_WRAP = 50;
    private static final int NEAR_THE_TOP = 40;
    private static final Pattern HEADING = Pattern.compile(" {0,3}#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?…。！？][\\p{Pf}\\p{Pe}\"']*");

    private Title() {
    }

    static Optional<String> stated(@Nullable String title) {
        return Optional.ofNullable(title).map(Title::clean).filter(t -> !t.isEmpty());
    }

    /** On one line, without blanks around it. */
    static String clean(String title) {
        return title.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** Markdown's first {@code # } heading in the first lines of the body, outside of code. */
    static Optional<String> heading(String text, int from) {
        boolean code = false;
        int at = from;
        for (int i = 0; i < NEAR_THE_TOP && at < text.length(); i++) {
            var line = Line.at(text, at);
            var content = line.of(text);
            code ^= FENCE.matcher(content).matches();
            var heading = HEADING.matcher(line.length() > LONGEST_HEADING ? "" : content);
            if (!code && heading.matches() && !clean(heading.group(1)).isEmpty()) {
                return Optional.of(clean(heading.group(1)));
            }
            at = line.next();
        }
        return Optional.empty();
    }

    /** A plain text's first line that is not blank, if it is short, ends no sentence and heads more text. */
    static Optional<Line> line(String text, int from) {
        int at = from;
        while (at < text.length() && Line.at(text, at).of(text).isBlank()) {
            at = Line.at(text, at).next();
        }
        var line = Line.at(text, at);
        var content = line.of(text).strip();
        if (content.length() > LONGEST || content.chars().noneMatch(Character::isLetterOrDigit)
                || SENTENCE_END.matcher(content).matches() || text.substring(line.next()).isBlank()
                || isWrapped(text, line)) {
            return Optional.empty();
        }
        return Optional.of(line);
    }

    /**
     * Whether the line breaks off only because of a fixed line width: the next line goes on in lower case, or its first
     * word would have made this line the longest of the paragraph. Such a line is the start of a sentence.
     */
    private static boolean isWrapped(String text, Line line) {
        var next = Line.at(text, line.next());
        var content = next.of(text);
        if (content.isBlank()) {
            return false;
        }
        if (Character.isLowerCase(content.strip().codePointAt(0))) {
            return true;
        }
        int width = line.length();
        for (var l = next; !l.of(text).isBlank(); l = Line.at(text, l.next())) {
            width = Math.max(width, l.length());
        }
        return line.length() >= NARROWEST_WRAP && line.length() + 1 + content.strip().split("\\s", 2)[0].length() > width;
    }

    /** The file's base name in words. */
    static String ofFile(String file) {
        var base = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        var words = clean(base.replaceAll("[_-]+", " "));
        return words.isEmpty() ? clean(file) : words;
    }
}
