package io.footnote.eval;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The confidence of each question, and whether it is answerable. */
final class Confidences {

    /** By question; 0 for one that got no reply. */
    final double[] confidence;
    /** By question. */
    final boolean[] answerable;
    /** The questions with a reply, least confidence first. */
    final int[] ascending;

    /** @param items one a question */
    Confidences(List<Item> items) {
        confidence = items.stream().mapToDouble(item -> item.confidence().orElse(0)).toArray();
        answerable = new boolean[items.size()];
        for (int i = 0; i < answerable.length; i++) {
            answerable[i] = items.get(i).answerable();
        }
        ascending = IntStream.range(0, items.size())
                .filter(i -> items.get(i).confidence().isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> confidence[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** @param confidence empty for a question that got no reply */
    record Item(OptionalDouble confidence, boolean answerable) {
    }
}
