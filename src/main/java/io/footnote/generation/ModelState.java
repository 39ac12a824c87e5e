package io.footnote.generation;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the chat model.
 *
 * @param model as configured
 * @param digest of the model's files as its server told last; null if not known
 * @param detail for people: what is wrong; null if nothing is
 * @param since when this was first seen; null before the first look
 */
public record ModelState(Status status, String model, @Nullable String digest, @Nullable String detail,
        @Nullable Instant since) {

    /** Whether a model is worth asking. */
    public enum Status {
        /** Not looked at yet. */
        UNKNOWN,
        /** Its server answers and has the model. */
        READY,
        /** Its server answers and does not have the model. */
        MISSING,
        /** Its server does not answer, or answers with errors. */
        DOWN;

        /** As it stands in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isReady() {
        return status == Status.READY;
    }
}
