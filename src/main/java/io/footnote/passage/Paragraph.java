package io.footnote.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines without an empty one between: which of them go on in the next, and which stand alone? */
final class Paragraph {

    private static final int NARROWEST = 50;
    private static final int WIDEST = 130;
    private static final String CONTINUERS = ",;:.!?)]}”’»%";
    private static final Set<String> LEADING = Set.of("a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but",
            "with", "by", "from", "as", "that", "which", "who", "is", "was", "are", "were", "his", "her", "its", "their");

    private final String text;
    private final List<Line> lines;
    private final boolean wrapped;
    private final int width;

    Paragraph(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        this.width = lines.stream().mapToInt(line -> line.end() - line.from()).max().orElse(0);
        this.wrapped = width >= NARROWEST && width <= WIDEST && mostLinesAreFull();
    }

    private boolean mostLinesAreFull() {
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            full += isFull(lines.get(i - 1), lines.get(i)) ? 1 : 0;
        }
        return full * 2 >= lines.size();
    }

    /** Runs of lines that belong together, in order. */
    List<List<Line>> groups() {
        var groups = new ArrayList<List<Line>>();
        var group = new ArrayList<Line>();
        for (var line : lines) {
            if (!group.isEmpty() && !goesOn(group, line)) {
                groups.add(List.copyOf(group));
                group.clear();
            }
            group.add(line);
        }
        groups.add(List.copyOf(group));
        return groups;
    }

    private boolean goesOn(List<Line> group, Line next) {
        var last = group.get(group.size() - 1);
        char first = text.charAt(next.start());
        if (CONTINUERS.indexOf(first) >= 0 || wrapped && isFull(last, next)) {
            return true;
        }
        var item = group.get(0);
        if (item.kind() == Line.Kind.ITEM && next.first() - next.from() > item.first() - item.from()) {
            return true;
        }
        if (LineShape.endsSentence(text, last.span())) {
            return false;
        }
        return startsLow(next) && (group.size() > 1 || !isTag(last, next)) || isCutShort(last);
    }

    /** One word or few to a line, and the next line is the like; a sentence starts with a capital or goes on at length. */
    private boolean isTag(Line line, Line next) {
        return LineShape.isTag(text, line.span()) && (startsLow(line) || LineShape.isTag(text, next.span()));
    }

    private boolean startsLow(Line line) {
        return Character.isLowerCase(text.codePointAt(line.start()));
    }

    /** The next word does not fit into the width of the paragraph. */
    private boolean isFull(Line line, Line next) {
        int word = next.start();
        while (word < next.end() && !Graphemes.isBlank(text.charAt(word))) {
            word++;
        }
        return line.end() - line.from() + 1 + word - next.start() > width;
    }

    private boolean isCutShort(Line line) {
        if (text.charAt(line.end() - 1) == ',') {
            return true;
        }
        int word = line.end();
        while (word > line.start() && line.end() - word < 6 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return LEADING.contains(text.substring(word, line.end()));
    }
}
