package io.footnote.slack;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The Slack app. Without a signing secret there is no Slack door. */
@ConfigMapping(prefix = "footnote.slack")
public interface SlackConfig {

    /** From the app's page "Basic Information"; what Slack sends is signed with it. */
    Optional<String> signingSecret();

    /** {@code xoxb-…}, from the app's page "OAuth &amp; Permissions"; needed where there is a signing secret. */
    Optional<String> botToken();

    /** Slack's Web API. */
    @WithDefault("https://slack.com/api/")
    URI apiUrl();

    /** Where answers to slash commands and clicks may be posted: the scheme, host and port of the response URLs. */
    @WithDefault("https://hooks.slack.com/")
    URI responseUrl();

    /** Who sees the answer to a slash command: the one who asked, or the channel. */
    @WithDefault("ephemeral")
    Visibility commandAnswer();

    /** Questions answered at a time. */
    @WithDefault("2")
    int workers();

    /** Questions accepted and not yet answered, at most; beyond, Slack is asked to deliver again later. */
    @WithDefault("1000")
    int maxWaiting();

    /** How long events, threads and answers are remembered: a button clicked later is too late. */
    @WithDefault("P30D")
    Duration remember();

    /** How long one call of the Web API may take. */
    @WithDefault("PT10S")
    Duration timeout();

    /** What is done when a post fails. */
    Retry retry();

    /** How often to post again, and when. */
    interface Retry {

        /** Posts tried in all before the question is given up. */
        @WithDefault("8")
        int attempts();

        /** The wait after the first failure; it doubles each time, and Slack's Retry-After counts if it is longer. */
        @WithDefault("PT1S")
        Duration first();

        /** The longest wait, but for Slack's Retry-After. */
        @WithDefault("PT1M")
        Duration longest();
    }

    /** Who sees an answer. */
    enum Visibility {
        EPHEMERAL,
        IN_CHANNEL
    }
}
