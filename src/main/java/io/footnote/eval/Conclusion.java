package io.footnote.eval;

import java.util.List;

/** What two runs say about each other in one word. */
public enum Conclusion {

    /** The articles differ, so nothing can be said about Footnote. */
    CORPUS_CHANGED("the corpus changed"),
    /** A question that must pass was lost, or a figure is surely worse. */
    REGRESSION("regression"),
    /** Nothing is worse, and a question that must pass was gained or a figure is surely better. */
    IMPROVEMENT("improvement"),
    NO_DIFFERENCE("no sure difference");

    private final String words;

    Conclusion(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Conclusion of(boolean filesChanged, boolean brokeTest, boolean mendedTest, List<Change> changes) {
        if (filesChanged) {
            return CORPUS_CHANGED;
        }
        if (brokeTest || changes.stream().anyMatch(Change::isWorse)) {
            return REGRESSION;
        }
        return mendedTest || changes.stream().anyMatch(Change::isBetter) ? IMPROVEMENT : NO_DIFFERENCE;
    }
}
