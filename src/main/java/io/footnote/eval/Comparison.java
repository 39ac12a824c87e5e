package io.footnote.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Fingerprint;

/**
 * Two runs of one set, question by question. All lists ascend by question id.
 *
 * @param gained wrong in the first run, right in the second
 * @param lost right in the first run, wrong in the second
 * @param unpaired questions that only one run has, or that ask something else
 * @param changes of every figure, over the questions that both runs have
 * @param changedFiles of the corpus; empty also if that is not known
 * @param changedParts everything else that the answers depend on
 * @param corpusKnown whether both runs say which files they were made on
 */
public record Comparison(List<String> gained, List<String> lost, List<String> unpaired, List<Change> changes,
        List<String> changedFiles, List<String> changedParts, boolean corpusKnown, Conclusion conclusion) {

    /** @throws IllegalArgumentException if the runs cannot be compared, saying why */
    public static Comparison of(SavedRun first, SavedRun second) {
        if (first.abstaining() != second.abstaining()) {
            throw new IllegalArgumentException("one run was free to abstain and the other was not");
        }
        SortedMap<String, Result> before = byId(first);
        SortedMap<String, Result> after = byId(second);
        List<String> unpaired = unpaired(before, after);
        before.keySet().retainAll(after.keySet());
        unpaired.forEach(before.keySet()::remove);
        if (before.isEmpty()) {
            throw new IllegalArgumentException("the runs have no question in common");
        }
        after.keySet().retainAll(before.keySet());
        List<String> lost = where(before, id -> before.get(id).right() && !after.get(id).right());
        List<String> gained = where(before, id -> !before.get(id).right() && after.get(id).right());
        List<Change> changes = changes(List.copyOf(before.values()), List.copyOf(after.values()));
        Fingerprint old = first.fingerprint();
        Fingerprint now = second.fingerprint();
        boolean known = old != null && now != null;
        List<String> files = known ? old.changedFiles(now) : List.of();
        List<String> parts = known ? old.changedParts(now) : List.of();
        boolean brokeTest = lost.stream().anyMatch(id -> after.get(id).failed());
        boolean mendedTest = gained.stream().anyMatch(id -> before.get(id).failed());
        return new Comparison(gained, lost, unpaired, changes, files, parts, known,
                Conclusion.of(!files.isEmpty(), brokeTest, mendedTest, changes));
    }

    private static SortedMap<String, Result> byId(SavedRun run) {
        SortedMap<String, Result> results = new TreeMap<>();
        run.results().forEach(result -> results.put(result.id(), result));
        return results;
    }

    private static List<String> unpaired(Map<String, Result> before, Map<String, Result> after) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream().filter(id -> !asksTheSame(before.get(id), after.get(id))).toList();
    }

    private static boolean asksTheSame(@Nullable Result before,
            @Nullable Result after) {
        return before != null && after != null && before.question().equals(after.question())
                && before.answerable() == after.answerable();
    }

    private static List<String> where(SortedMap<String, Result> results, Predicate<String> condition) {
        return results.keySet().stream().filter(condition).toList();
    }

    /** A figure that neither run has is left out. */
    private static List<Change> changes(List<Result> before, List<Result> after) {
        int questions = before.size();
        List<Metric> metrics = new ArrayList<>();
        List<Bootstrap.Pair> pairs = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            var pair = new Bootstrap.Pair(metric.over(before), metric.over(after));
            if (pair.first().of(questions).isPresent() || pair.second().of(questions).isPresent()) {
                metrics.add(metric);
                pairs.add(pair);
            }
        }
        List<Optional<Bootstrap.Interval>> intervals = Bootstrap.intervals(pairs, questions);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            changes.add(new Change(metrics.get(i), pairs.get(i).first().of(questions), pairs.get(i).second().of(questions),
                    intervals.get(i)));
        }
        return changes;
    }
}
