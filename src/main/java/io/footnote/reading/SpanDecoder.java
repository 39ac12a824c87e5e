package io.footnote.reading;

import java.util.ArrayList;
import java.util.List;

import io.footnote.onnx.Token;
import io.footnote.onnx.TokenVectors;
import io.footnote.passage.Span;
import io.footnote.reading.Reading.ScoredSpan;

/** Turns the logits of one window into a reading: for each sentence the best pair of a start and an end. */
final class SpanDecoder {

    /** The columns of the model's output. */
    private static final int START = 0;
    private static final int END = 1;
    private static final int RELEVANCE = 2;

    private static final int MAX_SPAN_TOKENS = 30;

    private final Window window;
    private final TokenVectors logits;
    private final int shift;

    /**
     * @param offset where in the sequence the window's first token stands; {@code [CLS]} stands at 0
     */
    SpanDecoder(Window window, TokenVectors logits, int offset) {
        this.window = window;
        this.logits = logits;
        this.shift = offset - window.from();
    }

    Reading reading() {
        List<ScoredSpan> spans = new ArrayList<>();
        int from = window.from();
        for (Span sentence : window.passage().sentences()) {
            while (from < window.to() && window.span(from, from).start() < sentence.start()) {
                from++;
            }
            int to = from;
            while (to < window.to() && window.span(to, to).end() <= sentence.end()) {
                to++;
            }
            spans.add(from == to ? new ScoredSpan(sentence, Float.NEGATIVE_INFINITY) : best(from, to, sentence));
            from = to;
        }
        return new Reading(logits.get(0, RELEVANCE), logits.get(0, START) + logits.get(0, END), spans);
    }

    /** The best span among the tokens {@code from..to}, exclusive; the first of equals. */
    private ScoredSpan best(int from, int to, Span sentence) {
        float best = Float.NEGATIVE_INFINITY;
        int bestStart = from;
        int bestEnd = from;
        for (int start = from; start < to; start++) {
            float startLogit = logits.get(shift + start, START);
            for (int end = start; end < Math.min(to, start + MAX_SPAN_TOKENS); end++) {
                float score = startLogit + logits.get(shift + end, END);
                if (score > best) {
                    best = score;
                    bestStart = start;
                    bestEnd = end;
                }
            }
        }
        Span whole = wholeWords(bestStart, bestEnd);
        return new ScoredSpan(sentence.contains(whole) ? whole : window.span(bestStart, bestEnd), best);
    }

    /** The model may point into a word, and a window may end there; what people are shown does not. */
    private Span wholeWords(int start, int end) {
        List<Token> tokens = window.tokens();
        int first = start;
        while (tokens.get(first).inner()) {
            first--;
        }
        int last = end;
        while (last + 1 < tokens.size() && tokens.get(last + 1).inner()) {
            last++;
        }
        return window.span(first, last);
    }
}
