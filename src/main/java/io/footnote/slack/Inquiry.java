package io.footnote.slack;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A question that Slack delivered.
 *
 * @param id the event's, or made of the command's trigger: the same for every delivery of it
 * @param thread the message under which the answer belongs; null for a slash command
 * @param responseUrl where the answer to a slash command goes; null for a message
 * @param text without Slack's markup; empty to be told what can be asked
 */
record Inquiry(String id, Instant at, String user, String channel, @Nullable String thread, @Nullable String responseUrl,
        String text) {
}
