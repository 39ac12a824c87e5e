package io.footnote.answer;

import java.util.Locale;

/** Who puts an answer into words. */
public enum Mode {
    /** The chat model if it is there, else the articles themselves. */
    AUTO,
    /** Whole sentences of the articles. */
    EXTRACTIVE,
    /** The chat model; an answer made otherwise says why. */
    GENERATIVE;

    /** As it stands in JSON and on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
