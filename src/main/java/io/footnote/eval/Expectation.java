package io.footnote.eval;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** What a question must get. It speaks of the articles' files and words, never of passages, so it outlives a new splitter. */
public sealed interface Expectation {

    /** Whether the articles hold the answer. */
    boolean answerable();

    /** The files that hold the answer; empty if that is not known. */
    SortedSet<String> sources();

    /**
     * An answer that a person wrote down as right or wrong. Each part that is not empty must hold.
     *
     * @param answer groups of alternatives: of each group one phrase must stand in the answer's text
     * @param cite groups of alternatives: of each group one file must be cited
     * @param quote a phrase that must stand inside the quote of one citation
     */
    record Proven(List<List<String>> answer, List<List<String>> cite, @Nullable String quote) implements Expectation {

        public Proven {
            if (answer.isEmpty() && cite.isEmpty() && quote == null) {
                throw new IllegalArgumentException("expects nothing");
            }
            answer = answer.stream().map(List::copyOf).toList();
            cite = cite.stream().map(List::copyOf).toList();
        }

        @Override
        public boolean answerable() {
            return true;
        }

        @Override
        public SortedSet<String> sources() {
            SortedSet<String> files = new TreeSet<>();
            cite.forEach(files::addAll);
            return files;
        }
    }

    /** The articles do not hold the answer, and Footnote must say so. */
    record Abstention() implements Expectation {

        @Override
        public boolean answerable() {
            return false;
        }

        @Override
        public SortedSet<String> sources() {
            return new TreeSet<>();
        }
    }

    /**
     * A label of a public data set: it is measured, it does not pass or fail.
     *
     * @param answers alternatives; empty exactly if not answerable
     * @param sources of an unanswerable question: the file it was written to deceive about, if any
     * @param evidence alternatives, each the sentences that a long answer rests on; empty where the set has none
     * @param kind the data set
     */
    record Gold(boolean answerable, List<String> answers, SortedSet<String> sources, List<List<String>> evidence,
            String kind) implements Expectation {

        public Gold {
            if (answerable == answers.isEmpty()) {
                throw new IllegalArgumentException(
                        answerable ? "answerable, but without answers" : "unanswerable, with answers");
            }
            answers = List.copyOf(answers);
            evidence = evidence.stream().map(List::copyOf).toList();
        }
    }
}
