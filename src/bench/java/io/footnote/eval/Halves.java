package io.footnote.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.AnswerConfig;
import io.footnote.bench.Rows;
import io.smallrye.config.WithDefault;

/** The figures of a saved run for all of its questions and for each half by article, so that nothing is asked twice. */
final class Halves {

    private final String name;
    private final QuestionSet set;
    private final SavedRun run;
    private final List<Threshold> thresholds;

    private Halves(String name, QuestionSet set, SavedRun run, List<Threshold> thresholds) {
        this.name = name;
        this.set = set;
        this.run = run;
        this.thresholds = thresholds;
    }

    /** Questions, the saved run, then {@code --min} and {@code --max} as {@code eval} takes them. */
    public static void main(String... args) throws IOException, QuestionSetException, ReflectiveOperationException {
        List<Threshold> thresholds = new ArrayList<>();
        for (int i = 2; i < args.length; i += 2) {
            thresholds.add(args[i].equals("--min") ? Threshold.atLeast(args[i + 1]) : Threshold.atMost(args[i + 1]));
        }
        Path file = Path.of(args[0]).toAbsolutePath().normalize();
        String name = file.getParent().getFileName().toString();
        Halves halves = new Halves(name, QuestionSet.read(file), SavedRun.read(Path.of(args[1])), thresholds);
        System.out.print(halves.table(shippedThreshold()).text());
    }

    private static double shippedThreshold() throws ReflectiveOperationException {
        return Double.parseDouble(AnswerConfig.class.getMethod("threshold").getAnnotation(WithDefault.class).value());
    }

    private Rows table(double threshold) {
        List<List<Result>> columns = List.of(run.results(), in(Half.TUNED), in(Half.HELD_OUT));
        Rows rows = new Rows().row(name + (run.abstaining() ? "" : ", abstention off"), "must reach", "all", "tuned half",
                "held-out half");
        rows.row(cells("answerable / unanswerable", "", columns, results -> count(results, Result::answerable) + " / "
                + count(results, result -> !result.answerable())));
        List<Map<String, Double>> figures = columns.stream().map(Metrics::of).toList();
        for (Metric metric : Metric.values()) {
            if (figures.get(0).containsKey(metric.key())) {
                rows.row(cells(metric.key(), bound(metric), figures, measured -> figure(measured.get(metric.key()))));
            }
        }
        if (!run.abstaining()) {
            String at = " at confidence " + Figures.of(threshold);
            Predicate<Result> answered = result -> result.sureness().orElse(0) >= threshold;
            rows.row(cells("falseAnswers" + at, "", columns, results -> share(results, result -> !result.answerable(),
                    answered)));
            rows.row(cells("falseAbstentions" + at, "", columns, results -> share(results, Result::answerable,
                    answered.negate())));
        }
        return rows;
    }

    private List<Result> in(Half half) {
        Set<String> ids = half.of(set).cases().stream().map(Case::id).collect(Collectors.toSet());
        return run.results().stream().filter(result -> ids.contains(result.id())).toList();
    }

    private String bound(Metric metric) {
        return thresholds.stream().filter(threshold -> threshold.metric() == metric)
                .map(threshold -> (threshold.atLeast() ? "at least " : "at most ") + Figures.of(threshold.bound()))
                .collect(Collectors.joining());
    }

    private static <T> String[] cells(String name, String bound, List<T> columns, Function<T, String> cell) {
        List<String> cells = new ArrayList<>(Arrays.asList(name, bound));
        columns.forEach(column -> cells.add(cell.apply(column)));
        return cells.toArray(String[]::new);
    }

    private static long count(List<Result> results, Predicate<Result> which) {
        return results.stream().filter(which).count();
    }

    private static String share(List<Result> results, Predicate<Result> of, Predicate<Result> which) {
        long all = count(results, of);
        return all == 0 ? "" : Figures.of((double) count(results, of.and(which)) / all);
    }

    private static String figure(@Nullable Double figure) {
        return figure == null ? "" : Figures.of(figure);
    }
}
