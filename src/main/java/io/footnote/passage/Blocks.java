package io.footnote.passage;

import java.util.ArrayList;
import java.util.List;

/** Finds the headings, paragraphs, list items, rows and tag lines of an article, in Markdown or plain text. */
final class Blocks {

    private static final int LONGEST_UNDERLINED = 2;
    private static final int LONG = 90;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();
    private boolean code;

    private Blocks(String text) {
        this.text = text;
    }

    static List<Block> of(String text, int from) {
        var blocks = new Blocks(text);
        Line.of(text, from).forEach(blocks::add);
        blocks.close();
        return blocks.withPlainHeadings();
    }

    /** Each line that is not white space, as it is. */
    static List<Block> rows(String text, int from) {
        return Line.of(text, from).stream().map(line -> Graphemes.trimmed(text, line.from(), line.end()))
                .filter(span -> span.length() > 0).map(span -> new Block(Block.Kind.ROW, span)).toList();
    }

    private void add(Line line) {
        if (line.kind() == Line.Kind.FENCE) {
            close();
            code = !code;
            return;
        }
        if (code && line.kind() != Line.Kind.EMPTY) {
            blocks.add(new Block(Block.Kind.ROW, line.as(Line.Kind.ROW).span()));
            return;
        }
        if (!open.isEmpty() && line.isQuoted(text) != open.get(0).isQuoted(text)) {
            close();
        }
        switch (line.kind()) {
            case EMPTY, FENCE -> close();
            case RULE -> underline(line);
            case HEADING -> closeWith(Block.Kind.HEADING, line);
            case ROW -> closeWith(Block.Kind.ROW, line);
            case ITEM -> item(line);
            case TEXT -> open.add(line);
        }
    }

    private void closeWith(Block.Kind kind, Line line) {
        close();
        blocks.add(new Block(kind, line.span()));
    }

    /** "12. The" may also be the end of a sentence that a line break cut in two. */
    private void item(Line line) {
        if (!open.isEmpty() && open.get(0).kind() == Line.Kind.TEXT && Character.isDigit(text.charAt(line.first()))
                && !LineShape.endsSentence(text, open.get(open.size() - 1).span())) {
            open.add(line.as(Line.Kind.TEXT));
            return;
        }
        close();
        open.add(line);
    }

    private void underline(Line rule) {
        char mark = text.charAt(rule.first());
        if (open.isEmpty() || open.size() > LONGEST_UNDERLINED || mark != '=' && mark != '-'
                || LineShape.endsSentence(text, open.get(open.size() - 1).span())) {
            close();
            return;
        }
        var heading = new Span(open.get(0).first(), open.get(open.size() - 1).end());
        open.clear();
        blocks.add(new Block(heading.length() > Line.LONGEST_HEADING ? Block.Kind.PROSE : Block.Kind.HEADING, heading));
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        for (var group : new Paragraph(text, open).groups()) {
            var kind = group.get(0).kind() == Line.Kind.ITEM ? Block.Kind.ITEM : Block.Kind.PROSE;
            blocks.add(new Block(kind, new Span(group.get(0).start(), group.get(group.size() - 1).end())));
        }
        open.clear();
    }

    /** A plain text marks a heading only by its look and by what stands around it. */
    private List<Block> withPlainHeadings() {
        var named = new ArrayList<Block>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            var span = blocks.get(i).span();
            boolean heads = i + 1 < blocks.size() && isBody(blocks.get(i + 1)) && LineShape.isHeading(text, span);
            named.add(new Block(switch (blocks.get(i).kind()) {
                case PROSE -> heads ? Block.Kind.HEADING : LineShape.isTag(text, span) ? Block.Kind.LABEL : Block.Kind.PROSE;
                case ITEM -> heads && isNumberedAlone(i) ? Block.Kind.HEADING : Block.Kind.ITEM;
                default -> blocks.get(i).kind();
            }, span));
        }
        return named;
    }

    /** "2. Methods" where no list is. */
    private boolean isNumberedAlone(int i) {
        int marker = blocks.get(i).span().start() - 1;
        while (Graphemes.isBlank(text.charAt(marker))) {
            marker--;
        }
        boolean inList = i > 0 && blocks.get(i - 1).kind() == Block.Kind.ITEM;
        return !inList && ".)".indexOf(text.charAt(marker)) >= 0;
    }

    private boolean isBody(Block block) {
        return block.kind() == Block.Kind.PROSE
                && (block.span().length() > LONG || LineShape.endsSentence(text, block.span()));
    }
}
