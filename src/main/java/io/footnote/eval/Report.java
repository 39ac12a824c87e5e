package io.footnote.eval;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A run as text for people. */
public final class Report {

    private Report() {
    }

    /** The questions with a pass or fail, what the failed ones lack, then the figures and the risk-coverage curve. */
    public static String of(SavedRun run) {
        return summary(run) + questions(run) + failures(run) + figures(run) + curve(run);
    }

    private static String summary(SavedRun run) {
        int failed = run.failed().size();
        return Table.printable(run.set()) + ": " + run.results().size() + " questions, "
                + (failed == 0 ? "none failed" : failed + " FAILED") + ", " + run.times().percentile(.5) + " ms median, "
                + run.times().percentile(.95) + " ms at 95 %" + (run.abstaining() ? "" : ", abstention off") + "\n";
    }

    private static String questions(SavedRun run) {
        Table table = new Table();
        for (Result result : run.results()) {
            if (result.verdict().kind() != Verdict.Kind.MEASURED) {
                Double confidence = result.confidence();
                String files = result.citations().stream().map(Reply.Quote::file).distinct().collect(Collectors.joining(", "));
                table.row(result.failed() ? "  FAILED" : "  ok", result.id(), result.outcome().word(),
                        confidence == null ? "" : Figures.of(confidence), files);
            }
        }
        return section("", table);
    }

    private static String failures(SavedRun run) {
        return run.failed().stream()
                .map(result -> "\n" + Table.printable(result.id()) + "\n"
                        + result.message().lines().map(line -> "  " + Table.printable(line) + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String figures(SavedRun run) {
        Table table = new Table();
        run.metrics().forEach((key, figure) -> table.row("  " + key, Figures.of(figure)));
        return section("figures", table);
    }

    private static String curve(SavedRun run) {
        Table table = new Table();
        for (RiskCoverage.Point point : run.riskCoverage()) {
            table.row("  " + Figures.of(point.coverage()), Figures.of(point.risk()), Figures.of(point.threshold()));
        }
        List<RiskCoverage.Point> points = run.riskCoverage();
        return points.isEmpty() ? "" : section("coverage, risk, least confidence", table);
    }

    private static String section(String heading, Table table) {
        String text = table.text();
        return text.isEmpty() ? "" : "\n" + (heading.isEmpty() ? "" : heading + "\n") + text;
    }

    /** The conclusion first, then why. */
    public static String of(Comparison comparison) {
        Table table = new Table().row("  figure", "before", "after", "change", "95 %");
        for (Change change : comparison.changes()) {
            table.row("  " + change.metric().key(), figure(change.before()), figure(change.after()), difference(change),
                    change.interval().map(i -> Figures.signed(i.low()) + " .. " + Figures.signed(i.high())).orElse("")
                            + (change.isWorse() ? "  worse" : change.isBetter() ? "  better" : ""));
        }
        return comparison.conclusion().words() + (comparison.corpusKnown() ? "" : " (whether the corpus changed is not known)")
                + "\n" + list("files", comparison.changedFiles()) + list("also different", comparison.changedParts())
                + list("not in both runs", comparison.unpaired()) + list("gained", comparison.gained())
                + list("lost", comparison.lost()) + "\n" + table.text();
    }

    private static String figure(OptionalDouble figure) {
        return figure.isPresent() ? Figures.of(figure.getAsDouble()) : "absent";
    }

    private static String difference(Change change) {
        return change.before().isPresent() && change.after().isPresent()
                ? Figures.signed(change.after().getAsDouble() - change.before().getAsDouble())
                : "";
    }

    private static String list(String heading, List<String> entries) {
        return entries.isEmpty() ? ""
                : "\n" + heading + " (" + entries.size() + ")\n"
                        + entries.stream().map(entry -> "  " + Table.printable(entry) + "\n").collect(Collectors.joining());
    }
}
