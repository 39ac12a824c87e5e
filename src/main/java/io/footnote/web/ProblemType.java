package io.footnote.web;

import java.util.Arrays;
import java.util.Locale;

/** Everything that can be wrong, each with a {@code type}, a title and a status that never change. */
enum ProblemType {

    MALFORMED_JSON(400, "The body is not valid JSON"),
    NOT_UTF_8(400, "The body is not UTF-8"),
    UNKNOWN_FIELD(400, "A field is not known"),
    MISSING_FIELD(400, "A required field is missing"),
    WRONG_TYPE(400, "A field has the wrong type"),
    INVALID_FIELD(400, "A field's value is not allowed"),
    BLANK_QUESTION(400, "The question is blank"),
    QUESTION_TOO_LONG(400, "The question is too long"),
    HISTORY_TOO_LONG(400, "The history is too long"),
    UNKNOWN_PARAMETER(400, "A query parameter is not known"),
    INVALID_PARAMETER(400, "A query parameter's value is not allowed"),
    BAD_REQUEST(400, "The request cannot be understood"),
    ARTICLE_NOT_FOUND(404, "There is no such article"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
    INTERNAL_ERROR(500, "Footnote made a mistake"),
    INDEX_NOT_READY(503, "The index is not ready"),
    OVERLOADED(503, "Too many requests at once"),
    OTHER(400, "The request was refused");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** A reference relative to the service; RFC 9457 says {@code about:blank} where the status says it all. */
    String uri() {
        return this == OTHER ? "about:blank" : "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a status means when nothing more is known: the last constant with it that names no field. */
    static ProblemType of(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 404 -> NOT_FOUND;
            case 503 -> OVERLOADED;
            default -> Arrays.stream(values()).filter(type -> type.status == status).findFirst().orElse(OTHER);
        };
    }
}
