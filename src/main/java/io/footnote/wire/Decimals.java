package io.footnote.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for people: a probability needs no sixteen digits. */
final class Decimals {

    private Decimals() {
    }

    /** Infinite and undefined values, which JSON cannot say, become 0. */
    static double round(double value, int places) {
        if (!Double.isFinite(value)) {
            return 0;
        }
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
    }
}
