package io.footnote.feedback;

import java.time.Instant;
import java.util.List;

/**
 * What one person thinks of one answer.
 *
 * @param id of the answer and the person: a second click changes the first
 * @param user as the chat product names them
 * @param question that was looked up: complete without the conversation
 * @param answered false for an abstention
 * @param answer the words, cut short if they are many
 */
public record Feedback(String id, Instant at, String user, boolean helpful, String question, boolean answered, String answer,
        List<Cited> citations) {

    public Feedback {
        citations = List.copyOf(citations);
    }

    /** A quotation that proved the answer. */
    public record Cited(String file, String quote) {
    }
}
