package io.footnote.reading;

import java.util.ArrayList;
import java.util.List;

import io.footnote.onnx.Token;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;

/**
 * The part of a passage that the model reads in one run.
 *
 * @param title tokens of the article's title, seen before the others; no span lies in them
 * @param tokens of the whole passage, with offsets in its text
 * @param from the first token that the model sees
 * @param to after the last one
 */
record Window(Passage passage, List<Token> title, List<Token> tokens, int from, int to) {

    /** What two neighbours share, so that a span of the longest kind and some words around it are whole in one of them. */
    private static final int OVERLAP = 64;

    /**
     * As few windows as will do, all of about the same length: a full one and a stub would cost as much and show the model
     * less of what stands around the stub.
     *
     * @param room how many tokens fit into one window, more than the overlap
     */
    static List<Window> over(Passage passage, List<Token> title, List<Token> tokens, int room) {
        int beyondOverlap = Math.max(0, tokens.size() - OVERLAP);
        int count = Math.max(1, ceilDiv(beyondOverlap, room - OVERLAP));
        int step = ceilDiv(beyondOverlap, count);
        List<Window> windows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int to = Math.min(tokens.size(), (i + 1) * step + OVERLAP);
            windows.add(new Window(passage, title, tokens, Math.min(i * step, to), to));
        }
        return windows;
    }

    List<Token> visible() {
        List<Token> visible = new ArrayList<>(title);
        visible.addAll(tokens.subList(from, to));
        return visible;
    }

    /** From one token to another, both inclusive, as offsets in the article. */
    Span span(int first, int last) {
        return new Span(passage.start() + tokens.get(first).start(), passage.start() + tokens.get(last).end());
    }

    private static int ceilDiv(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
