package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.footnote.answer.Answer.Abstained;
import io.footnote.answer.Answer.Timings;
import io.footnote.answer.Origin;
import io.footnote.answer.Question;
import io.footnote.answer.Turn;
import io.footnote.answer.Turn.Role;
import io.footnote.store.Store;

class AnsweringTest {

    private final List<Question> asked = new ArrayList<>();

    @Test
    void asksAFollowUpWithinItsThread() {
        try (Store store = Store.inMemory()) {
            Answering answering = new Answering(question -> {
                asked.add(question);
                return new Abstained(question.text(), 0, List.of(), new Timings(1, 1, 1), Origin.ARTICLES);
            }, new Threads(store, Clock.systemUTC(), Duration.ofDays(1)));
            for (Inquiry inquiry : List.of(inquiry("who came?", "1.1"), inquiry("and when?", "1.1"), inquiry("why?", "2.2"),
                    inquiry("from where?", null))) {
                answering.remember(inquiry, answering.prepare(inquiry));
            }
        }
        assertThat(asked).extracting(Question::history).containsExactly(List.of(),
                List.of(new Turn(Role.USER, "who came?"), new Turn(Role.ASSISTANT, Abstained.TEXT)), List.of(), List.of());
    }

    private static Inquiry inquiry(String text, @Nullable String thread) {
        return new Inquiry("Ev" + text.length(), Instant.EPOCH, "U1", "C1", thread,
                thread == null ? "https://hooks.slack.com/1" : null, text);
    }
}
