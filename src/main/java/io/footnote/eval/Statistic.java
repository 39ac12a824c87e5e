package io.footnote.eval;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A figure over the questions of a run, each counted as often as its weight says: all ones for the figure itself, drawn with
 * replacement for the bootstrap.
 */
interface Statistic {

    /** Empty where the figure would be one over nothing. */
    OptionalDouble of(int[] weights);

    /** The figure with every question counted once. */
    default OptionalDouble of(int questions) {
        int[] ones = new int[questions];
        Arrays.fill(ones, 1);
        return of(ones);
    }

    /** @param values one a question, empty where the question has none */
    static Statistic mean(List<OptionalDouble> values) {
        double[] value = values.stream().mapToDouble(v -> v.orElse(0)).toArray();
        boolean[] counted = new boolean[value.length];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = values.get(i).isPresent();
        }
        return weights -> {
            double sum = 0;
            long n = 0;
            for (int i = 0; i < weights.length; i++) {
                if (counted[i]) {
                    sum += weights[i] * value[i];
                    n += weights[i];
                }
            }
            return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / n);
        };
    }
}
