package io.footnote.eval;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far confidence is from the share of answerable questions, on average over bins of equally many questions: the expected
 * calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015, https://doi.org/10.1609/aaai.v29i1.9602).
 */
final class CalibrationError implements Statistic {

    private static final int BINS = 10;

    private final double[] confidence;
    private final boolean[] answerable;
    private final int[] ascending;

    /** @param items one a question; those without a confidence are left out */
    CalibrationError(List<Confidences.Item> items) {
        Confidences all = new Confidences(items);
        confidence = all.confidence;
        answerable = all.answerable;
        ascending = all.ascending;
    }

    @Override
    public OptionalDouble of(int[] weights) {
        long all = 0;
        for (int at : ascending) {
            all += weights[at];
        }
        if (all == 0) {
            return OptionalDouble.empty();
        }
        double[] excess = new double[BINS];
        long seen = 0;
        for (int at : ascending) {
            for (int i = 0; i < weights[at]; i++) {
                excess[(int) (seen++ * BINS / all)] += confidence[at] - (answerable[at] ? 1 : 0);
            }
        }
        double error = 0;
        for (double bin : excess) {
            error += Math.abs(bin);
        }
        return OptionalDouble.of(error / all);
    }
}
