package io.footnote.answer;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How good confidences are. */
final class Calibration {

    private static final int BINS = 10;

    private final List<Item> ascending;

    Calibration(List<Item> items) {
        ascending = items.stream().sorted(Comparator.comparingDouble(Item::confidence)).toList();
    }

    record Item(double confidence, boolean answerable) {
    }

    long answerable() {
        return ascending.stream().filter(Item::answerable).count();
    }

    long unanswerable() {
        return ascending.size() - answerable();
    }

    /** The probability that an answerable question is given more than an unanswerable one, ties counting half. */
    double auroc() {
        double won = 0;
        for (Item yes : ascending) {
            for (Item no : ascending) {
                if (yes.answerable() && !no.answerable()) {
                    won += (Math.signum(yes.confidence() - no.confidence()) + 1) / 2;
                }
            }
        }
        return won / answerable() / unanswerable();
    }

    /**
     * Expected calibration error: over {@value #BINS} bins of equally many questions, the mean difference of confidence
     * and share of answerable ones (Naeini, Cooper and Hauskrecht, AAAI 2015).
     */
    double expectedError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            List<Item> items = ascending.subList(bin * ascending.size() / BINS, (bin + 1) * ascending.size() / BINS);
            double confidence = items.stream().mapToDouble(Item::confidence).sum();
            error += Math.abs(confidence - items.stream().filter(Item::answerable).count());
        }
        return error / ascending.size();
    }

    /** Share of the unanswerable questions that would be answered. */
    double falseAnswers(double threshold) {
        return count(item -> !item.answerable() && item.confidence() >= threshold) / (double) unanswerable();
    }

    /** Share of the answerable questions that would be refused. */
    double falseAbstentions(double threshold) {
        return count(item -> item.answerable() && item.confidence() < threshold) / (double) answerable();
    }

    private long count(Predicate<Item> which) {
        return ascending.stream().filter(which).count();
    }
}
