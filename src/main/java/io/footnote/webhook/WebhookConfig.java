package io.footnote.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Outgoing webhooks of Mattermost and Rocket.Chat. Without a token there is no such door. */
@ConfigMapping(prefix = "footnote.webhook")
public interface WebhookConfig {

    /** The tokens of Mattermost's outgoing webhooks, one for each, separated by commas. */
    Optional<List<String>> mattermostTokens();

    /** The tokens of Rocket.Chat's outgoing integrations, one for each, separated by commas. */
    Optional<List<String>> rocketchatTokens();

    /** How long the chat product waits for the answer; a chat model that takes longer is not waited for. */
    @WithDefault("PT8S")
    Duration budget();

    /** Questions answered at a time. */
    @WithDefault("2")
    int workers();

    /** Questions that wait for a worker, at most; beyond, whoever asks is told to ask again. */
    @WithDefault("20")
    int maxWaiting();
}
