package io.footnote.index;

/** There is no index to search yet; the message says what is missing. */
public final class IndexNotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexNotReadyException(String message) {
        super(message);
    }
}
