package io.footnote.answer;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** A prompt file is missing, unreadable or wrong. The message names it. */
public final class PromptException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    PromptException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
