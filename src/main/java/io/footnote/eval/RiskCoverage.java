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

    private final List<Item> items;
    private final int[] descending;

    /** @param items one a question */
    RiskCoverage(List<Item> items) {
        this.items = List.copyOf(items);
        this.descending = IntStream.range(0, items.size())
                .filter(i -> items.get(i).confidence().isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(this::confidence).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** One point for each confidence that occurs, highest first. */
    List<Point> curve(int[] weights) {
        long all = IntStream.of(weights).asLongStream().sum();
        long covered = 0;
        long wrong = 0;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < descending.length; i++) {
            int weight = weights[descending[i]];
            covered += weight;
            wrong += items.get(descending[i]).right() ? 0 : weight;
            boolean last = i + 1 == descending.length || confidence(descending[i + 1]) != confidence(descending[i]);
            if (last && covered > 0) {
                points.add(new Point(confidence(descending[i]), (double) covered / all, (double) wrong / covered));
            }
        }
        return points;
    }

    /** The mean risk over all coverages that are reached; lower is better. */
    Statistic area() {
        return weights -> {
            double area = 0;
            double before = 0;
            for (Point point : curve(weights)) {
                area += (point.coverage() - before) * point.risk();
                before = point.coverage();
            }
            return before == 0 ? OptionalDouble.empty() : OptionalDouble.of(area / before);
        };
    }

    /** The largest coverage whose risk is at most {@code risk}; 0 if even the surest answers are wrong more often. */
    Statistic coverageAt(double risk) {
        return weights -> {
            List<Point> curve = curve(weights);
            return curve.isEmpty() ? OptionalDouble.empty()
                    : OptionalDouble
                            .of(curve.stream().filter(p -> p.risk() <= risk).mapToDouble(Point::coverage).max().orElse(0));
        };
    }

    private double confidence(int i) {
        return items.get(i).confidence().getAsDouble();
    }

    /** @param confidence empty for a question that got no answer */
    record Item(OptionalDouble confidence, boolean right) {
    }

    /** @param threshold the least confidence that is still answered */
    public record Point(double threshold, double coverage, double risk) {
    }
}
