package io.footnote.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, so that its author sees everything at once. */
final class Mistakes {

    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    /** @param line from 1 */
    void add(int line, String what) {
        found.add(new Mistake(line, what));
    }

    void throwIfAny() throws QuestionSetException {
        if (found.isEmpty()) {
            return;
        }
        throw new QuestionSetException(found.stream()
                .sorted(Comparator.comparingInt(Mistake::line))
                .map(mistake -> file + ":" + mistake.line + ": " + mistake.what)
                .toList());
    }

    private record Mistake(int line, String what) {
    }
}
