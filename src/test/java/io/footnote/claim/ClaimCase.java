package io.footnote.claim;

import java.util.List;
import java.util.Optional;

import io.footnote.passage.Passage;

/**
 * A sentence that a chat model might write.
 *
 * @param kind "honest", or what is wrong with it
 * @param shown the passages that the model was shown
 * @param sentence with its markers
 * @param rule that it must break, where that is certain
 */
public record ClaimCase(String kind, String question, List<Passage> shown, String sentence, Optional<Rule> rule) {

    /** Its sentence must be kept. */
    public boolean isHonest() {
        return kind.startsWith("honest");
    }

    @Override
    public String toString() {
        return kind + ": " + sentence;
    }
}
