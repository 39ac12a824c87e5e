package io.footnote.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The figures of a run, in the order in which tables show them. A figure over no question is absent, never 0. */
public enum Metric {

    /** Share of the questions with a pass or fail that passed. */
    PASSED("passed", true),
    /** Share of all questions that got no reply. */
    ERRORS("errors", false),
    /** Share of the answers that a chat model was asked for and in which its words stand. */
    GENERATED("generated", true),
    /** Share of the answerable questions whose first citation is of a right file; an abstention cites none. */
    CITED_FILE("citedFile", true),
    /** Share of the answerable questions whose answer holds a gold answer as whole words. */
    CONTAINS("contains", true),
    /** Share of the answerable questions whose short answer is a gold answer. */
    EXACT_MATCH("exactMatch", true),
    /** Mean token F1 of the short answer over the answerable questions. */
    F1("f1", true),
    /** Mean token F1 of the answer against the sentences that a long answer rests on. */
    EVIDENCE_F1("evidenceF1", true),
    /** Share of the answerable questions whose first file found is right. */
    HIT_1("hit1", true),
    /** Share of the answerable questions with a right file among the first five. */
    HIT_5("hit5", true),
    /** Mean of one over the rank of the first right file, 0 beyond ten. */
    MRR_10("mrr10", true),
    /** Share of the unanswerable questions that were answered. */
    FALSE_ANSWERS("falseAnswers", false),
    /** Share of the answerable questions that were refused. */
    FALSE_ABSTENTIONS("falseAbstentions", false),
    /** How well confidence tells answerable from unanswerable. */
    AUROC("auroc", true, results -> new Auroc(sureness(results))),
    /** How far confidence is from the share of answerable questions. */
    CALIBRATION_ERROR("calibrationError", false, results -> new CalibrationError(sureness(results))),
    /** Mean risk over the coverages reached. */
    RISK_COVERAGE_AREA("riskCoverageArea", false, results -> curve(results).area()),
    /** The largest share of questions answered with at most 5 % of the answers wrong. */
    COVERAGE_AT_5("coverageAt5", true, results -> curve(results).coverageAt(.05)),
    /** The same with at most 10 %. */
    COVERAGE_AT_10("coverageAt10", true, results -> curve(results).coverageAt(.10));

    private final String key;
    private final boolean higherIsBetter;
    private final Function<List<Result>, Statistic> statistic;

    Metric(String key, boolean higherIsBetter) {
        this(key, higherIsBetter, results -> Statistic.mean(results.stream().map(r -> r.score(key)).toList()));
    }

    Metric(String key, boolean higherIsBetter, Function<List<Result>, Statistic> statistic) {
        this.key = key;
        this.higherIsBetter = higherIsBetter;
        this.statistic = statistic;
    }

    /** Its name in files, tables and thresholds. */
    public String key() {
        return key;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    Statistic over(List<Result> results) {
        return statistic.apply(results);
    }

    static Optional<Metric> named(String key) {
        return Arrays.stream(values()).filter(metric -> metric.key.equals(key)).findFirst();
    }

    private static List<Confidences.Item> sureness(List<Result> results) {
        return results.stream().map(r -> new Confidences.Item(r.sureness(), r.answerable())).toList();
    }

    /** Only what was answered can be covered: where the gate was on, the curve ends at what it let through. */
    static RiskCoverage curve(List<Result> results) {
        return new RiskCoverage(results.stream().map(Metric::item).toList());
    }

    private static RiskCoverage.Item item(Result result) {
        boolean answered = result.outcome() == Result.OutcomeKind.ANSWERED;
        return new RiskCoverage.Item(answered ? result.sureness() : OptionalDouble.empty(), result.right());
    }
}
