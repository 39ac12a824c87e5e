package io.footnote.eval;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure in two runs.
 *
 * @param before empty if the first run does not have it
 * @param after empty if the second does not
 * @param interval of the difference, 95 %; empty unless both have it
 */
record Change(Metric metric, OptionalDouble before, OptionalDouble after, Optional<Bootstrap.Interval> interval) {

    boolean isBetter() {
        return interval.filter(i -> metric.higherIsBetter() ? i.isAboveZero() : i.isBelowZero()).isPresent();
    }

    /** Surely lower, or gone: a figure that is no longer measured must not pass for one that holds. */
    boolean isWorse() {
        return before.isPresent() && after.isEmpty()
                || interval.filter(i -> metric.higherIsBetter() ? i.isBelowZero() : i.isAboveZero()).isPresent();
    }
}
