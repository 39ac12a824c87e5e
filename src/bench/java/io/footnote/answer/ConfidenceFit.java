package io.footnote.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import io.footnote.bench.Parts;
import io.footnote.bench.Rows;
import io.footnote.eval.Half;
import io.footnote.eval.QuestionSetException;

/**
 * Fits {@link Confidence} on one half of each question set by article, and shows how well it does on both halves, beside
 * the weights that are shipped.
 */
final class ConfidenceFit {

    private static final double[] THRESHOLDS = { .2, .25, .3, .35, .4, .5 };

    private final List<List<ConfidenceCase>> sets;

    private ConfidenceFit(List<List<ConfidenceCase>> sets) {
        this.sets = sets;
    }

    /** How many answerable and unanswerable questions of each set, the seed, then folders of data sets. */
    public static void main(String... args) throws IOException, QuestionSetException, InterruptedException {
        ConfidenceCases cases = new ConfidenceCases(Parts.load(), Integer.parseInt(args[0]), Long.parseLong(args[1]));
        List<List<ConfidenceCase>> sets = new ArrayList<>();
        for (String folder : List.of(args).subList(2, args.length)) {
            sets.add(cases.of(Path.of(folder)));
        }
        new ConfidenceFit(sets).print();
        System.exit(0);
    }

    private void print() {
        double[] weights = fitted();
        System.out.println("private static final double[] WEIGHTS = " + Arrays.stream(weights)
                .mapToObj(weight -> String.format(Locale.ROOT, "%.2f", weight)).collect(Collectors.joining(", ", "{ ", " };")));
        Rows rows = new Rows().row(header());
        List<List<ConfidenceCase>> shown = new ArrayList<>(sets);
        shown.add(sets.stream().flatMap(List::stream).toList());
        for (List<ConfidenceCase> set : shown) {
            for (Half half : Half.values()) {
                rows.row(row(set, half, "fitted", asked -> asked.confidence(weights)));
                rows.row(row(set, half, "shipped", ConfidenceCase::shipped));
            }
        }
        System.out.println("false answers / false abstentions at each threshold");
        System.out.print(rows.text());
    }

    /** Every question counts the same, as it does in the calibration error of the sets together. */
    private double[] fitted() {
        return LogisticRegression.fit(sets.stream().flatMap(List::stream)
                .filter(asked -> asked.half() == Half.TUNED && asked.features() != null)
                .map(asked -> new LogisticRegression.Item(Objects.requireNonNull(asked.features()), asked.answerable()))
                .toList());
    }

    private static String[] header() {
        List<String> cells = new ArrayList<>(List.of("set", "half", "weights", "yes / no", "AUROC", "ECE"));
        Arrays.stream(THRESHOLDS).forEach(threshold -> cells.add(Rows.number("%.2f", threshold)));
        return cells.toArray(String[]::new);
    }

    private static String[] row(List<ConfidenceCase> set, Half half, String weights,
            ToDoubleFunction<ConfidenceCase> confidence) {
        Calibration calibration = new Calibration(set.stream().filter(asked -> asked.half() == half)
                .map(asked -> new Calibration.Item(confidence.applyAsDouble(asked), asked.answerable())).toList());
        String name = set.stream().map(ConfidenceCase::set).distinct().collect(Collectors.joining(" + "));
        List<String> cells = new ArrayList<>(List.of(name, half.name(), weights,
                calibration.answerable() + " / " + calibration.unanswerable(), Rows.number("%.3f", calibration.auroc()),
                Rows.number("%.3f", calibration.expectedError())));
        Arrays.stream(THRESHOLDS).forEach(threshold -> cells.add(Rows.number("%.3f", calibration.falseAnswers(threshold))
                + " / " + Rows.number("%.3f", calibration.falseAbstentions(threshold))));
        return cells.toArray(String[]::new);
    }
}
