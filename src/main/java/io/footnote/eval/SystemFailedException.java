package io.footnote.eval;

/** The system under test gave no usable reply. */
public final class SystemFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public SystemFailedException(String message) {
        super(message);
    }

    public SystemFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
