package io.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.footnote.onnx.Token;
import io.footnote.onnx.TokenVectors;
import io.footnote.onnx.WordPiece;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;
import io.footnote.reading.Reading.ScoredSpan;

/** Logits made up by hand, to know the answer. */
class SpanDecoderTest {

    private static final WordPiece WORDS = WordPiece.load();
    private static final int OFFSET = 3;

    private final Passage passage = SamplePassages.passage("Ports need Zwierzynski. He was born in 1911.", 50);
    private final List<Token> tokens = WORDS.tokens(passage.text());
    private final float[] logits = new float[3 * (OFFSET + tokens.size() + 1)];

    @Test
    void readsRelevanceAndNullAtTheFirstToken() {
        logits[0] = 1;
        logits[1] = 2;
        logits[2] = 2.5f;

        assertThat(decode().relevance()).isEqualTo(2.5f);
        assertThat(decode().nullScore()).isEqualTo(3);
    }

    @Test
    void cutsRelevanceDownToItsBound() {
        logits[2] = Reading.MOST_RELEVANT + 3;

        assertThat(decode().relevance()).isEqualTo(Reading.MOST_RELEVANT);
    }

    @Test
    void takesTheBestSpanOfEachSentence() {
        start("He", 9);
        end("He", 1);
        start("born", 4);
        end("1911", 4);
        start("Ports", 1);
        end("need", 2);

        assertThat(words(decode())).containsExactly("Ports need", "He was born in 1911");
        assertThat(decode().spans()).extracting(ScoredSpan::score).containsExactly(3f, 13f);
    }

    @Test
    void neverEndsBeforeItStarts() {
        start("1911", 9);
        end("He", 9);

        assertThat(words(decode()).get(1)).isEqualTo("He");
        assertThat(decode().spans().get(1).score()).isEqualTo(9);
    }

    @Test
    void neverLeavesTheSentence() {
        start("Ports", 9);
        end("1911", 9);

        assertThat(words(decode()).get(0)).startsWith("Ports");
        assertThat(decode().spans().get(0).score()).isEqualTo(9);
    }

    @Test
    void neverBeginsOrEndsInsideAWord() {
        List<Token> pieces = tokens.stream()
                .filter(token -> slice(token).length() < 6 && token.start() > 13 && token.end() <= 25)
                .toList();
        assertThat(pieces).hasSizeGreaterThan(2);
        set(pieces.get(1), 0, 9);
        set(pieces.get(1), 1, 9);

        assertThat(words(decode()).get(0)).isEqualTo("Zwierzynski");
    }

    @Test
    void takesTheFirstOfEquals() {
        assertThat(words(decode())).containsExactly("Ports", "He");
    }

    @Test
    void takesNoLongerSpanThanTheModelLearned() {
        Passage words = SamplePassages.passage("a ".repeat(40).strip(), 0);
        List<Token> forty = WORDS.tokens(words.text());
        float[] values = new float[3 * (OFFSET + forty.size() + 1)];
        values[3 * OFFSET] = 5;
        values[3 * (OFFSET + 30) + 1] = 6;
        values[3 * (OFFSET + 29) + 1] = 4;

        Reading reading = decode(new Window(words, List.of(), forty, 0, 40), values);

        assertThat(reading.spans()).containsExactly(new ScoredSpan(new Span(0, 59), 9));
    }

    @Test
    void saysThatASentenceOutOfSightWasNotRead() {
        int second = Arrays.asList(tokens.stream().map(this::slice).toArray()).indexOf("He");

        assertThat(decode(new Window(passage, List.of(), tokens, second, tokens.size()), logits).spans().get(0))
                .isEqualTo(new ScoredSpan(passage.sentences().get(0), Float.NEGATIVE_INFINITY));
    }

    @Test
    void mergesWindowsIntoTheBestOfEach() {
        Reading left = new Reading(1, 7, List.of(span(0, 3), span(5, 1)));
        Reading right = new Reading(4, 2, List.of(span(1, 2), span(6, 8)));

        assertThat(BertReader.merge(left, right)).isEqualTo(new Reading(4, 2, List.of(span(0, 3), span(6, 8))))
                .isEqualTo(BertReader.merge(right, left));
    }

    private static ScoredSpan span(int start, float score) {
        return new ScoredSpan(new Span(start, start + 1), score);
    }

    private Reading decode() {
        return decode(new Window(passage, List.of(), tokens, 0, tokens.size()), logits);
    }

    private static Reading decode(Window window, float[] values) {
        return new SpanDecoder(window, new TokenVectors(values, values.length / 3), OFFSET).reading();
    }

    private List<String> words(Reading reading) {
        return reading.spans().stream().map(span -> SamplePassages.words(span.span(), passage)).toList();
    }

    private void start(String word, float logit) {
        set(token(word), 0, logit);
    }

    private void end(String word, float logit) {
        set(token(word), 1, logit);
    }

    private void set(Token token, int column, float logit) {
        logits[3 * (OFFSET + tokens.indexOf(token)) + column] = logit;
    }

    private Token token(String word) {
        return tokens.stream().filter(token -> slice(token).equals(word)).findFirst().orElseThrow();
    }

    private String slice(Token token) {
        return passage.text().substring(token.start(), token.end());
    }
}
