package io.footnote.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.footnote.index.Filter;

/** Reads a filter from wherever its values are given: a JSON object, or query parameters. */
final class FilterValues {

    static final Set<String> NAMES = Set.of("file", "from", "to", "tag");

    private static final int MAX_LENGTH = 500;

    private final Function<String, @Nullable String> values;
    private final BiFunction<String, String, ProblemException> problem;

    private FilterValues(Function<String, @Nullable String> values,
            BiFunction<String, String, ProblemException> problem) {
        this.values = values;
        this.problem = problem;
    }

    /**
     * @param values the value given under a name, null if none
     * @param problem makes the problem from a name and what is wrong with its value
     */
    static Filter read(Function<String, @Nullable String> values, BiFunction<String, String, ProblemException> problem) {
        return new FilterValues(values, problem).read();
    }

    private Filter read() {
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (from != null && to != null && from.isAfter(to)) {
            throw problem.apply("from", "is after to");
        }
        try {
            return new Filter(words("file"), from, to, words("tag"));
        } catch (IllegalArgumentException e) {
            throw problem.apply("file", "is refused: " + e.getMessage());
        }
    }

    private @Nullable String words(String name) {
        String value = values.apply(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > MAX_LENGTH) {
            throw problem.apply(name, "has " + value.length() + " characters, more than " + MAX_LENGTH);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw problem.apply(name, "has a control character");
        }
        return value;
    }

    private @Nullable LocalDate day(String name) {
        String value = values.apply(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw problem.apply(name, "must be a day such as 2026-05-01");
        }
    }
}
