package io.footnote.eval;

import java.util.List;

/** A question set that cannot be trusted. The message has one {@code file:line: mistake} a line, in the file's order. */
public final class QuestionSetException extends Exception {

    private static final long serialVersionUID = 1L;

    QuestionSetException(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }
}
