package io.footnote.eval;

import java.util.Locale;

/** Numbers as tables show them, the same in every country. */
final class Figures {

    private Figures() {
    }

    static String of(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }
}
