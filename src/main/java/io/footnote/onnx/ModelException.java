package io.footnote.onnx;

import org.jspecify.annotations.Nullable;

/** A model cannot be loaded or run; the message names it. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelException(String message) {
        this(message, null);
    }

    ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
