package io.footnote.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What went wrong, as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> says it. Members that say nothing are
 * left out.
 *
 * @param type stable; see {@link ProblemType}
 * @param title the same for every problem of the type
 * @param detail about this occurrence
 * @param instance the path that was asked for
 * @param errors the fields at fault
 * @param traceId stands in the log too, with the cause
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, @Nullable String detail, @Nullable String instance,
        List<FieldError> errors, @Nullable String traceId) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, FieldError... errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, List.of(errors), null);
    }

    Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors, traceId);
    }

    Problem traced(String id) {
        return new Problem(type, title, status, detail, instance, errors, id);
    }

    Problem withStatus(int other) {
        return new Problem(type, title, other, detail, instance, errors, traceId);
    }

    /**
     * A field at fault: {@code pointer} is a JSON pointer into the body as a URI fragment ({@code #/filter/from}),
     * {@code parameter} the name of a query parameter; one of them is given.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldError(@Nullable String pointer, @Nullable String parameter, String detail) {

        static FieldError pointer(String pointer, String detail) {
            return new FieldError(pointer, null, detail);
        }

        static FieldError parameter(String name, String detail) {
            return new FieldError(null, name, detail);
        }
    }
}
