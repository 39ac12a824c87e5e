package io.footnote.slack;

import java.util.List;

import com.slack.api.model.block.LayoutBlock;

/**
 * One message to post.
 *
 * @param text what notifications and screen readers say, as mrkdwn
 * @param blocks what is shown; none to show the text
 */
record SlackMessage(String text, List<LayoutBlock> blocks) {

    SlackMessage {
        blocks = List.copyOf(blocks);
    }

    static SlackMessage of(String text) {
        return new SlackMessage(text, List.of());
    }
}
