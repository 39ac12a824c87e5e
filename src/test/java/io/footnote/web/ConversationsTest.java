package io.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.footnote.answer.Turn;

class ConversationsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Conversations conversations = new Conversations(new Bounds(2, 4, 30, Duration.ofMinutes(1)), nanos::get);

    record Bounds(long maxConversations, int maxTurns, int maxCharacters, Duration maxAge) implements ChatConfig {

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(10);
        }
    }

    @Test
    void knowsNothingOfANewConversation() {
        assertThat(conversations.turns("new")).isEmpty();
    }

    @Test
    void forgetsTheOldestTurns() {
        say("a", "1");
        say("a", "2");
        say("a", "3");

        assertThat(conversations.turns("a")).extracting(Turn::text).containsExactly("2?", "2", "3?", "3");
    }

    @Test
    void forgetsTurnsBeyondItsCharacters() {
        say("a", "a long word");
        say("a", "short");

        assertThat(conversations.turns("a")).extracting(Turn::text).containsExactly("a long word", "short?", "short");
        say("a", "x".repeat(40));
        assertThat(conversations.turns("a")).isEmpty();
    }

    @Test
    void forgetsAConversationThatWasLeft() {
        say("a", "1");
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(conversations.turns("a")).hasSize(2);
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(conversations.turns("a")).as("asking keeps it").hasSize(2);
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(conversations.turns("a")).isEmpty();
    }

    @Test
    void keepsNoMoreConversationsThanItMay() {
        for (int i = 0; i < 100; i++) {
            say("c" + i, "1");
        }

        assertThat(conversations.size()).isLessThanOrEqualTo(2);
    }

    private void say(String id, String text) {
        conversations.remember(id, conversations.turns(id), new Turn(Turn.Role.USER, text + "?"),
                new Turn(Turn.Role.ASSISTANT, text));
    }
}
