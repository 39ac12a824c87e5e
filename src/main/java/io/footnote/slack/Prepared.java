package io.footnote.slack;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What will be posted.
 *
 * @param messages in order, at least one
 * @param said null where there was no question to answer
 */
record Prepared(List<SlackMessage> messages, @Nullable Said said) {

    static Prepared words(String text) {
        return new Prepared(List.of(SlackMessage.of(text)), null);
    }
}
