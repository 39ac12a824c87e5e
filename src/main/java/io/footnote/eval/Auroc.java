package io.footnote.eval;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The probability that an answerable question gets a higher confidence than an unanswerable one, ties counting half: the area
 * under the ROC curve (Hanley and McNeil, 1982, https://doi.org/10.1148/radiology.143.1.7063747).
 */
final class Auroc implements Statistic {

    private final double[] confidence;
    private final boolean[] answerable;
    private final int[] ascending;

    /** @param items one a question */
    Auroc(List<Confidences.Item> items) {
        Confidences all = new Confidences(items);
        confidence = all.confidence;
        answerable = all.answerable;
        ascending = all.ascending;
    }

    @Override
    public OptionalDouble of(int[] weights) {
        long below = 0;
        long positives = 0;
        double won = 0;
        for (int from = 0; from < ascending.length;) {
            long tiedPositives = 0;
            long tiedNegatives = 0;
            int to = from;
            for (; to < ascending.length && confidence[ascending[to]] == confidence[ascending[from]]; to++) {
                int weight = weights[ascending[to]];
                tiedPositives += answerable[ascending[to]] ? weight : 0;
                tiedNegatives += answerable[ascending[to]] ? 0 : weight;
            }
            won += tiedPositives * (below + tiedNegatives / 2.0);
            below += tiedNegatives;
            positives += tiedPositives;
            from = to;
        }
        return positives == 0 || below == 0 ? OptionalDouble.empty() : OptionalDouble.of(won / positives / below);
    }
}
