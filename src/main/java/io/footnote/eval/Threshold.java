package io.footnote.eval;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A figure that a run must reach, such as {@code hit1=.88}. */
public record Threshold(Metric metric, double bound, boolean atLeast) {

    public static Threshold atLeast(String text) {
        return parse(text, true);
    }

    public static Threshold atMost(String text) {
        return parse(text, false);
    }

    /** In words why the run does not reach it; empty if it does. A figure that was not measured is not reached. */
    public Optional<String> failure(Map<String, Double> metrics) {
        Double figure = metrics.get(metric.key());
        String wanted = metric.key() + " must be at " + (atLeast ? "least " : "most ") + bound;
        if (figure == null) {
            return Optional.of(wanted + ", but was not measured");
        }
        boolean reached = atLeast ? figure >= bound : figure <= bound;
        return reached ? Optional.empty() : Optional.of(wanted + ", but is " + Figures.of(figure));
    }

    private static Threshold parse(String text, boolean atLeast) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("'" + text + "' is not metric=number");
        }
        Metric metric = Metric.named(text.substring(0, equals).strip()).orElseThrow(() -> new IllegalArgumentException(
                "unknown metric in '" + text + "' (known: "
                        + Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.joining(", ")) + ")"));
        double bound = Double.parseDouble(text.substring(equals + 1).strip());
        if (!Double.isFinite(bound)) {
            throw new IllegalArgumentException("'" + text + "' bounds nothing");
        }
        return new Threshold(metric, bound, atLeast);
    }
}
