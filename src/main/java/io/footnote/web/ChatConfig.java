package io.footnote.web;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the chat endpoint remembers conversations. They are kept in memory only. */
@ConfigMapping(prefix = "footnote.chat")
interface ChatConfig {

    /** Conversations remembered at most; beyond, those not used for longest are forgotten. */
    @WithDefault("10000")
    long maxConversations();

    /** Turns remembered of each conversation, a question and its answer being two; the oldest are forgotten. */
    @WithDefault("20")
    int maxTurns();

    /** Characters remembered of each conversation; the oldest turns are forgotten. */
    @WithDefault("16000")
    int maxCharacters();

    /** A conversation is forgotten when nothing was asked in it for this long. */
    @WithDefault("PT1H")
    Duration maxAge();

    /** How often a stream says that it is still alive while an answer is being found. */
    @WithDefault("PT10S")
    Duration heartbeat();
}
