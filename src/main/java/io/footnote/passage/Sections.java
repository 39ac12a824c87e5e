package io.footnote.passage;

import java.util.ArrayList;
import java.util.List;

/** Parts of an article that no passage may reach across. */
final class Sections {

    /** More white space than this between two pieces is not worth carrying in a passage. */
    private static final int WIDEST_GAP = 200;
    /** A shorter repetition between new sentences stays in the text. */
    private static final int LONG_REPETITION = 12;

    private Sections() {
    }

    /** Runs of pieces that follow one another, each with the headings it starts with, without what the article repeats. */
    static List<List<Piece>> of(List<Piece> pieces) {
        var sections = new ArrayList<List<Piece>>();
        int from = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size() || isParted(pieces.get(i - 1), pieces.get(i))) {
                addNew(pieces.subList(from, i), sections);
                from = i;
            }
        }
        return sections;
    }

    private static boolean isParted(Piece before, Piece after) {
        return after.isHeading() && !before.isHeading() || after.span().start() - before.span().end() > WIDEST_GAP;
    }

    private static void addNew(List<Piece> section, List<List<Piece>> sections) {
        int from = 0;
        int at = 0;
        while (at < section.size()) {
            int end = endOfRepetition(section, at);
            boolean atEdge = at == from || end == section.size();
            if (end > at && (atEdge || words(section.subList(at, end)) >= LONG_REPETITION)) {
                addPart(section.subList(from, at), sections);
                from = end;
            }
            at = Math.max(at + 1, end);
        }
        addPart(section.subList(from, section.size()), sections);
    }

    /** A heading over nothing says nothing. */
    private static void addPart(List<Piece> part, List<List<Piece>> sections) {
        if (!part.stream().allMatch(Piece::isHeading)) {
            sections.add(part);
        }
    }

    private static int endOfRepetition(List<Piece> section, int from) {
        int end = from;
        while (end < section.size() && section.get(end).repeated() && !section.get(end).isHeading()) {
            end++;
        }
        return end;
    }

    private static int words(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::words).sum();
    }
}
