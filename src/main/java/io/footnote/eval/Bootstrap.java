package io.footnote.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * How sure the difference between two runs is: questions are drawn with replacement, the same ones for both runs, and the
 * middle 95 % of the differences are the interval (Efron's percentile method; Koehn, EMNLP 2004,
 * https://aclanthology.org/W04-3250, for its use on test sets).
 */
final class Bootstrap {

    private static final int RESAMPLES = 10_000;
    private static final double TAIL = .025;
    /** Fixed, and {@link Random}'s numbers are specified: the same two runs give the same interval everywhere. */
    private static final long SEED = 20261101;

    private Bootstrap() {
    }

    /** One interval for each pair, of second minus first; empty where a figure is absent in every resample. */
    static List<Optional<Interval>> intervals(List<Pair> pairs, int questions) {
        double[][] differences = new double[pairs.size()][RESAMPLES];
        int[] drawn = new int[pairs.size()];
        Random random = new Random(SEED);
        int[] weights = new int[questions];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            Arrays.fill(weights, 0);
            for (int i = 0; i < questions; i++) {
                weights[random.nextInt(questions)]++;
            }
            for (int pair = 0; pair < pairs.size(); pair++) {
                OptionalDouble difference = pairs.get(pair).difference(weights);
                if (difference.isPresent()) {
                    differences[pair][drawn[pair]++] = difference.getAsDouble();
                }
            }
        }
        List<Optional<Interval>> intervals = new ArrayList<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            intervals.add(interval(Arrays.copyOf(differences[pair], drawn[pair])));
        }
        return intervals;
    }

    private static Optional<Interval> interval(double[] differences) {
        if (differences.length == 0) {
            return Optional.empty();
        }
        Arrays.sort(differences);
        int cut = (int) Math.floor(TAIL * differences.length);
        return Optional.of(new Interval(differences[cut], differences[differences.length - 1 - cut]));
    }

    /** The same figure over the same questions of two runs. */
    record Pair(Statistic first, Statistic second) {

        OptionalDouble difference(int[] weights) {
            OptionalDouble before = first.of(weights);
            OptionalDouble after = second.of(weights);
            return before.isPresent() && after.isPresent() ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /** 95 %. */
    record Interval(double low, double high) {

        boolean isAboveZero() {
            return low > 0;
        }

        boolean isBelowZero() {
            return high < 0;
        }
    }
}
