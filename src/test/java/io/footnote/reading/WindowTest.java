package io.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.footnote.onnx.Token;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;

class WindowTest {

    private static final int ROOM = 213;

    @ParameterizedTest
    @CsvSource({ "0, 1", "1, 1", "64, 1", "213, 1", "214, 2", "362, 2", "363, 3", "5000, 34" })
    void takesAsFewWindowsAsWillDo(int tokens, int windows) {
        assertThat(windows(tokens)).hasSize(windows);
    }

    @Test
    void coversEveryTokenAndOverlaps() {
        for (int tokens = 0; tokens < 1000; tokens++) {
            List<Window> windows = windows(tokens);
            assertThat(windows.get(0).from()).isZero();
            assertThat(windows.get(windows.size() - 1).to()).isEqualTo(tokens);
            assertThat(windows).allMatch(window -> window.to() - window.from() <= ROOM);
            for (int i = 1; i < windows.size(); i++) {
                assertThat(windows.get(i - 1).to() - windows.get(i).from()).isEqualTo(64);
                assertThat(windows.get(i).to()).isGreaterThan(windows.get(i - 1).to());
            }
        }
    }

    @Test
    void spansAreOffsetsInTheArticle() {
        assertThat(windows(10).get(0).span(2, 4)).isEqualTo(new Span(104, 109));
    }

    /** Words of one letter in an article, from its 100th character on. */
    private static List<Window> windows(int count) {
        String text = "a ".repeat(count);
        List<Token> tokens = IntStream.range(0, count).mapToObj(i -> new Token(7, 2 * i, 2 * i + 1, false)).toList();
        return Window.over(new Passage("a.md", "A", 100, 100 + text.length(), text, List.of()), List.of(), tokens, ROOM);
    }
}
