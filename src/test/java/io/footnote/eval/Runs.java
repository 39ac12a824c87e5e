package io.footnote.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Fingerprint;

/** Made-up results and runs for tests. */
final class Runs {

    static final Fingerprint FINGERPRINT = new Fingerprint(new TreeMap<>(Map.of("a.md", "11", "b.md", "22")), "sentences-1",
            new TreeMap<>(Map.of("reader", "minilm")), new TreeMap<>(), "0.1");

    private Runs() {
    }

    static ResultBuilder result(String id, boolean right) {
        return new ResultBuilder(id, right);
    }

    static SavedRun run(@Nullable Fingerprint fingerprint, ResultBuilder... results) {
        return run(fingerprint, new ArrayList<>(List.of(results)).stream().map(ResultBuilder::build).toList());
    }

    static SavedRun run(@Nullable Fingerprint fingerprint, List<Result> results) {
        var times = new SavedRun.Times("2026-11-01T00:00:00Z", 12, results.stream().map(result -> 3L).toList());
        return SavedRun.of(new QuestionSet("set.yaml", "abc", List.of()), true, fingerprint, results, times);
    }

    /** An answerable question that was answered, unless told otherwise. */
    static final class ResultBuilder {

        private final String id;
        private final boolean right;
        private boolean test;
        private double confidence = .5;
        private String question = "Who?";
        private String answer = "Rollo. [1]";
        private final SortedMap<String, Double> scores = new TreeMap<>();

        private ResultBuilder(String id, boolean right) {
            this.id = id;
            this.right = right;
        }

        /** A question that passes or fails. */
        ResultBuilder test() {
            test = true;
            return score(Metric.PASSED, right ? 1 : 0);
        }

        ResultBuilder confidence(double to) {
            confidence = to;
            return this;
        }

        ResultBuilder question(String to) {
            question = to;
            return this;
        }

        ResultBuilder answer(String to) {
            answer = to;
            return this;
        }

        ResultBuilder score(Metric metric, double to) {
            scores.put(metric.key(), to);
            return this;
        }

        Result build() {
            Verdict verdict = test ? Verdict.of(right ? List.of() : List.of("in the answer \"Rollo\""))
                    : new Verdict(Verdict.Kind.MEASURED, List.of());
            return new Result(id, question, Result.OutcomeKind.ANSWERED, true, right, verdict, answer, null, confidence,
                    List.of(new Reply.Quote(1, "a.md", 0, 5, "Rollo")), scores);
        }
    }
}
