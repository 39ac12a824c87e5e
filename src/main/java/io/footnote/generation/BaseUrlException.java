package io.footnote.generation;

import java.io.Serial;

/** Where the model's server is said to be is no address. The message names the setting, and not its value. */
public final class BaseUrlException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    BaseUrlException(String message) {
        super(message);
    }
}
