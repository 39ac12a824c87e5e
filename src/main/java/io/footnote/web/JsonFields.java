package io.footnote.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.footnote.web.Problem.FieldError;

/**
 * The fields of a JSON object of a request. No value is coerced: a number is no text. {@code null} is as good as absent.
 * What is wrong is thrown as a problem that points at the field.
 */
final class JsonFields {

    private static final int MAX_NAME_ECHO = 80;

    private final ObjectNode node;
    private final String pointer;

    JsonFields(ObjectNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /** Fails if there is any other field, naming all of them. */
    JsonFields only(Set<String> known) {
        List<FieldError> unknown = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                unknown.add(FieldError.pointer(pointerTo(name), "is not known"));
            }
        });
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemType.UNKNOWN_FIELD,
                    "The fields known here are " + String.join(", ", known.stream().sorted().toList()) + ".",
                    unknown.toArray(FieldError[]::new));
        }
        return this;
    }

    @Nullable
    String text(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrongType(name, "a string", value);
        }
        if (hasUnpairedSurrogate(value.textValue())) {
            throw problem(ProblemType.INVALID_FIELD, name, "has half a surrogate pair, which is no character");
        }
        return value.textValue();
    }

    @Nullable
    JsonFields object(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return new JsonFields(object, pointerTo(name));
        }
        throw wrongType(name, "an object", value);
    }

    @Nullable
    List<JsonFields> objects(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isArray()) {
            throw wrongType(name, "an array", value);
        }
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : value) {
            String index = name + '/' + objects.size();
            if (!(element instanceof ObjectNode object)) {
                throw wrongType(index, "an object", element);
            }
            objects.add(new JsonFields(object, pointer + '/' + index));
        }
        return objects;
    }

    ProblemException problem(ProblemType type, String name, String detail) {
        return new ProblemException(type, name + ' ' + detail + '.', FieldError.pointer(pointer + '/' + name, detail));
    }

    private ProblemException wrongType(String name, String wanted, JsonNode value) {
        return problem(ProblemType.WRONG_TYPE, name, "must be " + wanted + ", not " + kind(value));
    }

    private String pointerTo(String name) {
        String shown = name.length() > MAX_NAME_ECHO ? name.substring(0, MAX_NAME_ECHO) + "…" : name;
        return pointer + '/' + shown.replace("~", "~0").replace("/", "~1");
    }

    static String fragment(String jsonPointer) {
        return '#' + jsonPointer.substring(0, Math.min(jsonPointer.length(), MAX_NAME_ECHO));
    }

    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case STRING -> "a string";
            default -> "null";
        };
    }

    private static boolean hasUnpairedSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
