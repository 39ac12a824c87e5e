package io.footnote.web;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import io.footnote.web.Problem.FieldError;

/** The query parameters of a request, each known and given once. An empty one, as HTML forms send them, counts as absent. */
final class QueryParameters {

    private final MultivaluedMap<String, String> parameters;

    /** @throws ProblemException naming a parameter that is not known, or given twice */
    QueryParameters(UriInfo uri, Set<String> known) {
        parameters = uri.getQueryParameters();
        for (String name : parameters.keySet().stream().sorted().toList()) {
            if (!known.contains(name)) {
                String shown = name.length() > 80 ? name.substring(0, 80) + '…' : name;
                throw new ProblemException(ProblemType.UNKNOWN_PARAMETER,
                        "The parameters known here are " + String.join(", ", known.stream().sorted().toList()) + '.',
                        FieldError.parameter(shown, "is not known"));
            }
            if (parameters.get(name).size() > 1) {
                throw invalid(name, "is given " + parameters.get(name).size() + " times");
            }
        }
    }

    @Nullable
    String text(String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    int number(String name, int otherwise, int least, int most) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As wrong as a number outside.
        }
        throw invalid(name, "must be a whole number from " + least + " to " + most);
    }

    ProblemException invalid(String name, String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, name + ' ' + detail + '.',
                FieldError.parameter(name, detail));
    }
}
