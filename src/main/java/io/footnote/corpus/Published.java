package io.footnote.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day of publication, as a date or a date-time states it: the day as written, whatever the time zone. */
final class Published {

    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"
            + "(?:[Tt ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[Zz]|[+-]\\d{1,2}(?::?\\d{2})?)?)?");

    private Published() {
    }

    static Optional<LocalDate> day(String stated) {
        var date = ISO.matcher(stated.strip());
        try {
            return date.matches() ? Optional.of(LocalDate.parse(date.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
