package io.footnote.answer;

import java.util.List;

import io.footnote.index.Filter;

/**
 * A question as it was asked.
 *
 * @param text as the user wrote it, not blank, at most {@value #MAX_LENGTH} characters
 * @param history earlier turns of the conversation, oldest first
 */
public record Question(String text, List<Turn> history, Filter filter) {

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

    public static Question of(String text) {
        return new Question(text, List.of(), Filter.NONE);
    }
}
