package io.footnote.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How wrong the answers are if only the most confident ones are given (El-Yaniv and Wiener, JMLR 2010,
 * https://jmlr.org/papers/v11/el-yaniv10a.html). Coverage is the share of all questions that get an answer, risk the share of
 * those answers that are wrong; answering an unanswerable question is wrong. Answers of equal confidence are given together,
 * for no threshold parts them.
 */
final class RiskCoverage {

    private final double[] confidence;
    private final boolean[] right;
    private final int[] descending;

    /** @param items one a question */
    RiskCoverage(List<Item> items) {
        confidence = items.stream().mapToDouble(item -> item.confidence().orElse(0)).toArray();
        right = new boolean[items.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = items.get(i).right();
        }
        descending = IntStream.range(0, items.size())
                .filter(i -> items.get(i).confidence().isPresent())
                .boxed()
                .sorted(Comparator.<Integer> comparingDouble(i -> confidence[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** One point for each confidence that occurs, highest first. */
    List<Point> curve(int[] weights) {
        List<Point> points = new ArrayList<>();
        walk(weights, (threshold, coverage, risk) -> points.add(new Point(threshold, coverage, risk)));
        return points;
    }

    /** The mean risk over all coverages that are reached; lower is better. */
    Statistic area() {
        return weights -> {
            double[] area = { 0, 0 };
            walk(weights, (threshold, coverage, risk) -> {
                area[0] += (coverage - area[1]) * risk;
                area[1] = coverage;
            });
            return area[1] == 0 ? OptionalDouble.empty() : OptionalDouble.of(area[0] / area[1]);
        };
    }

    /** The largest coverage whose risk is at most {@code limit}; 0 if even the surest answers are wrong more often. */
    Statistic coverageAt(double limit) {
        return weights -> {
            double[] best = { -1 };
            walk(weights, (threshold, coverage, risk) -> best[0] = risk <= limit ? coverage : Math.max(best[0], 0));
            return best[0] < 0 ? OptionalDouble.empty() : OptionalDouble.of(best[0]);
        };
    }

    /** Without an object a point: the bootstrap takes this way thousands of times. */
    private void walk(int[] weights, Visitor visitor) {
        long all = IntStream.of(weights).asLongStream().sum();
        long covered = 0;
        long wrong = 0;
        for (int i = 0; i < descending.length; i++) {
            int at = descending[i];
            covered += weights[at];
            wrong += right[at] ? 0 : weights[at];
            boolean last = i + 1 == descending.length || confidence[descending[i + 1]] != confidence[at];
            if (last && covered > 0) {
                visitor.point(confidence[at], (double) covered / all, (double) wrong / covered);
            }
        }
    }

    private interface Visitor {

        void point(double threshold, double coverage, double risk);
    }

    /** @param confidence empty for a question that got no answer */
    record Item(OptionalDouble confidence, boolean right) {
    }

    /** @param threshold the least confidence that is still answered */
    public record Point(double threshold, double coverage, double risk) {
    }
}
