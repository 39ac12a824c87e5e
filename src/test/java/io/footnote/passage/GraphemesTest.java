package io.footnote.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {

    @ParameterizedTest
    @ValueSource(strings = { "\ud83d\ude00", "\r\n", "e\u0301", " \u0301", "e\u20dd", "e\u200d", "\u200de", "\u0915\u093f" })
    void areNeverCut(String pair) {
        assertThat(Graphemes.isBoundary(pair, 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "ab", "\n\r", "\n\u0301", "\ud83da", "a\ude00", "\ude00\ud83d", "a\ud83d" })
    void arePartedFromTheirNeighbours(String pair) {
        assertThat(Graphemes.isBoundary(pair, 1)).isTrue();
    }
}
