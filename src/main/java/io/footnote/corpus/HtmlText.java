package io.footnote.corpus;

import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The readable text of a page: each paragraph, heading, list item and table row a block, with a blank line between. */
final class HtmlText implements NodeVisitor {

    private static final String UNREAD = "script, style, nav, noscript, template, iframe, object, svg, math, canvas,"
            + " button, select, textarea, dialog, [hidden], [aria-hidden=true]";
    private static final Set<String> SPACES = Set.of("td", "th", "br");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder block = new StringBuilder();

    private HtmlText() {
    }

    static String of(Element body) {
        body.select(UNREAD).remove();
        var visitor = new HtmlText();
        body.traverse(visitor);
        visitor.endBlock();
        return visitor.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            block.append(words.getWholeText());
        } else if (node instanceof Element element) {
            separate(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            separate(element);
        }
    }

    private void separate(Element element) {
        if (SPACES.contains(element.normalName()) && !isSecondBreak(element)) {
            block.append(' ');
        } else if (element.isBlock() || element.nameIs("br")) {
            endBlock();
        }
    }

    /** Two line breaks in a row are how old pages end a paragraph. */
    private static boolean isSecondBreak(Element element) {
        var before = element.previousSibling();
        if (before instanceof TextNode words && words.isBlank()) {
            before = before.previousSibling();
        }
        return element.nameIs("br") && before != null && before.nameIs("br");
    }

    private void endBlock() {
        var words = Title.clean(block.toString());
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }
        block.setLength(0);
    }
}
