package io.footnote.generation;

import org.jspecify.annotations.Nullable;

/** The model did not write a whole text. The message says why, for people, without secrets. */
public final class GenerationException extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;

    public GenerationException(Fault fault, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** In which way it failed. */
    public enum Fault {
        /** No connection, or the name does not resolve. */
        UNREACHABLE,
        /** Too long before the first token, between two, or in all. */
        TIMEOUT,
        /** The server does not have the model. */
        MODEL_MISSING,
        /** The server, or this process, has too much to do. */
        BUSY,
        /** The server answered with an error. */
        SERVER_ERROR,
        /** What came is not the protocol, or ended before it was done. */
        BROKEN_STREAM,
        /** The model wrote nothing. */
        EMPTY,
        /** The model did not come to an end. */
        TOO_LONG,
        /** It failed so often of late that it is not asked for a while. */
        RESTING
    }
}
