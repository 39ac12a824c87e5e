package io.footnote.slack;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How long to wait before a post is tried again.
 *
 * @param attempts in all
 * @param first wait; each next one is twice as long
 * @param longest wait, unless Slack asks for more
 */
record Retries(int attempts, Duration first, Duration longest) {

    /** Whether another attempt is due after so many failed ones. */
    boolean another(int failed) {
        return failed < attempts;
    }

    /** @param asked what Slack wants; null if it said nothing */
    Duration delay(int failed, @Nullable Duration asked) {
        Duration doubled = first.multipliedBy(1L << Math.min(failed - 1, 20));
        Duration own = doubled.compareTo(longest) < 0 ? doubled : longest;
        return asked != null && asked.compareTo(own) > 0 ? asked : own;
    }
}
