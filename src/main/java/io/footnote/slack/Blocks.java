package io.footnote.slack;

import java.util.ArrayList;
import java.util.List;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;

/**
 * <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit</a> within its limits: 3,000 characters a text, 50
 * blocks a message; and 13,000 characters a message, which is not documented but refused beyond.
 */
final class Blocks {

    static final String HELPFUL = "footnote_helpful";
    static final String NOT_HELPFUL = "footnote_not_helpful";

    private static final int LONGEST_TEXT = 3000;
    private static final int LONGEST_MESSAGE = 9000;
    private static final int LONGEST_FALLBACK = 2000;
    private static final int MOST_BLOCKS = 45;

    private Blocks() {
    }

    static LayoutBlock section(String mrkdwn) {
        return SectionBlock.builder().text(text(mrkdwn)).build();
    }

    static LayoutBlock context(String mrkdwn) {
        return ContextBlock.builder().elements(List.of(text(mrkdwn))).build();
    }

    static LayoutBlock buttons(String id) {
        return ActionsBlock.builder().blockId("footnote_feedback")
                .elements(List.of(button(HELPFUL, "👍 Helpful", id), button(NOT_HELPFUL, "👎 Not helpful", id))).build();
    }

    private static ButtonElement button(String action, String label, String id) {
        return ButtonElement.builder().actionId(action).value(id)
                .text(PlainTextObject.builder().text(label).emoji(true).build()).build();
    }

    /** Verbatim: Slack is to make no link, channel or mention out of what looks like one. */
    private static MarkdownTextObject text(String mrkdwn) {
        return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
    }

    /** Escaped texts that each fit into a section, cut at white space if there is any. */
    static List<String> pieces(String plain) {
        List<String> pieces = new ArrayList<>();
        String rest = plain.strip();
        while (!rest.isEmpty()) {
            int end = fitting(rest, LONGEST_TEXT);
            int space = end == rest.length() ? end : Math.max(rest.lastIndexOf(' ', end), rest.lastIndexOf('\n', end));
            int cut = space > 0 ? space : end;
            pieces.add(Mrkdwn.escape(rest.substring(0, cut)));
            rest = rest.substring(cut).strip();
        }
        return pieces;
    }

    /** How many characters of a text, escaped, are no more than the limit; never half a character. */
    private static int fitting(String plain, int limit) {
        int length = 0;
        int end = 0;
        while (end < plain.length()) {
            int next = plain.offsetByCodePoints(end, 1);
            length += Mrkdwn.escape(plain.substring(end, next)).length();
            if (length > limit) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Cut short with an ellipsis. */
    static String clip(String plain, int longest) {
        if (plain.length() <= longest) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return plain.substring(0, end) + '…';
    }

    /** Markup that is too long loses whole lines, for half an entity or link would say something else. */
    static String fit(String mrkdwn) {
        String fitted = mrkdwn;
        while (fitted.length() > LONGEST_TEXT && fitted.lastIndexOf('\n') > 0) {
            fitted = fitted.substring(0, fitted.lastIndexOf('\n'));
        }
        return fitted;
    }

    /** As few messages as hold all blocks, in order. */
    static List<SlackMessage> messages(String plain, List<LayoutBlock> blocks) {
        String fallback = Mrkdwn.escape(plain.substring(0, fitting(plain, LONGEST_FALLBACK)));
        List<SlackMessage> messages = new ArrayList<>();
        List<LayoutBlock> current = new ArrayList<>();
        int length = 0;
        for (LayoutBlock block : blocks) {
            int more = block.toString().length();
            if (!current.isEmpty() && (current.size() == MOST_BLOCKS || length + more > LONGEST_MESSAGE)) {
                messages.add(new SlackMessage(fallback, current));
                current = new ArrayList<>();
                length = 0;
            }
            current.add(block);
            length += more;
        }
        messages.add(new SlackMessage(fallback, current));
        return messages;
    }
}
