package io.footnote.eval;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The figures of a list of results. Pure. */
final class Metrics {

    private Metrics() {
    }

    /** By {@link Metric#key()}, in the order of {@link Metric}; a figure over nothing has no entry. */
    static Map<String, Double> of(List<Result> results) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            metric.over(results).of(results.size()).ifPresent(figure -> figures.put(metric.key(), figure));
        }
        return Collections.unmodifiableMap(figures);
    }

    /** For each of {@code steps} equal steps of coverage, the first threshold that reaches it. */
    static List<RiskCoverage.Point> curve(List<Result> results, int steps) {
        int[] ones = new int[results.size()];
        Arrays.fill(ones, 1);
        List<RiskCoverage.Point> all = Metric.curve(results).curve(ones);
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> all.stream().filter(point -> point.coverage() * steps >= step - 1e-9).findFirst())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
