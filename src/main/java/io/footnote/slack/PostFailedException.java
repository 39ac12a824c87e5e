package io.footnote.slack;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Slack did not take a call, or did not say so. The message says why, without secrets. */
final class PostFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable String error;
    private final @Nullable Duration retryAfter;
    private final boolean uncertain;

    private PostFailedException(String message, @Nullable String error, @Nullable Duration retryAfter, boolean uncertain) {
        super(message);
        this.error = error;
        this.retryAfter = retryAfter;
        this.uncertain = uncertain;
    }

    /** Slack understood the call and refused it. */
    static PostFailedException refused(String method, String error) {
        return new PostFailedException(method + ": " + error, error, null, false);
    }

    /**
     * @param retryAfter how long Slack wants to be left alone; null if it did not say
     * @param uncertain whether the message may stand there all the same
     */
    static PostFailedException failed(String message, @Nullable Duration retryAfter, boolean uncertain) {
        return new PostFailedException(message, null, retryAfter, uncertain);
    }

    /** Slack's word for why it refused; null if it did not say. */
    @Nullable
    String error() {
        return error;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    boolean isUncertain() {
        return uncertain;
    }
}
