package io.footnote.answer;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.footnote.index.Filter;

/**
 * A question as it was asked.
 *
 * @param text as the user wrote it, not blank, at most {@value #MAX_LENGTH} characters
 * @param history earlier turns of the conversation, oldest first
 * @param mode how to answer; null for the way that is configured
 * @param patience how long the answer may take when a chat model writes it; null for as long as is configured. An answer
 *        that is not whole by then is completed from the articles.
 */
public record Question(String text, List<Turn> history, Filter filter, @Nullable Mode mode, @Nullable Duration patience) {

    public static final int MAX_LENGTH = 2000;

    public Question {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the question is blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the question has " + text.length() + " characters, more than " + MAX_LENGTH);
        }
        history = List.copyOf(history);
    }

    public Question(String text, List<Turn> history, Filter filter) {
        this(text, history, filter, null, null);
    }

    public Question in(Mode other) {
        return new Question(text, history, filter, other, patience);
    }

    public static Question of(String text) {
        return new Question(text, List.of(), Filter.NONE);
    }
}
