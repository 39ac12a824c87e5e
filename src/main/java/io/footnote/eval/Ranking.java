package io.footnote.eval;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Where a search result first shows a right file. A file counts once, at its first passage. */
final class Ranking {

    private Ranking() {
    }

    static boolean hit(List<String> found, Set<String> right, int k) {
        OptionalInt rank = rank(found, right);
        return rank.isPresent() && rank.getAsInt() <= k;
    }

    /** One over the rank of the first right file, 0 if that is beyond {@code k}. Its mean is MRR@k. */
    static double reciprocalRank(List<String> found, Set<String> right, int k) {
        return hit(found, right, k) ? 1.0 / rank(found, right).getAsInt() : 0;
    }

    /** From 1. */
    private static OptionalInt rank(List<String> found, Set<String> right) {
        List<String> files = found.stream().distinct().toList();
        for (int i = 0; i < files.size(); i++) {
            if (right.contains(files.get(i))) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
