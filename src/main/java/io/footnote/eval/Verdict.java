package io.footnote.eval;

import java.util.List;

/**
 * Whether a question got what it must get.
 *
 * @param missing what was expected and is not there, in words; empty unless failed
 */
public record Verdict(Kind kind, List<String> missing) {

    public Verdict {
        missing = List.copyOf(missing);
        if (missing.isEmpty() == (kind == Kind.FAILED)) {
            throw new IllegalArgumentException(kind + ", missing " + missing);
        }
    }

    static Verdict of(List<String> missing) {
        return new Verdict(missing.isEmpty() ? Kind.PASSED : Kind.FAILED, missing);
    }

    /** A question of a public data set is measured; it fails only if there was no reply at all. */
    public enum Kind {
        PASSED,
        FAILED,
        MEASURED
    }
}
