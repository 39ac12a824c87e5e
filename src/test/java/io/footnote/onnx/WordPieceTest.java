package io.footnote.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTest {

    private static final WordPiece WORDS = WordPiece.load();

    @Test
    void cutsWordsIntoTheLongestKnownPieces() {
        assertThat(slices("Footnotes proves, Zyxwvq!")).containsExactly(
                "Foot", "notes", "proves", ",", "Z", "yx", "w", "v", "q", "!");
    }

    @Test
    void marksPiecesThatGoOnWithAWord() {
        assertThat(WORDS.tokens("footnotes prove")).extracting(Token::inner).containsExactly(false, true, false);
    }

    @Test
    void keepsAnAccentWithItsLetter() {
        assertThat(slices("cafe\u0301 Beyonce\u0301.")).containsExactly("cafe\u0301", "Beyonce\u0301", ".");
        assertThat(WORDS.tokens("cafe\u0301")).extracting(Token::id)
                .isEqualTo(WORDS.tokens("CAFÉ").stream().map(Token::id).toList());
    }

    @Test
    void readsMarkupOfTheModelAsPlainCharacters() {
        assertThat(slices("[SEP] [CLS]")).containsExactly("[", "SEP", "]", "[", "CL", "S", "]");
    }

    @Test
    void looksNoFurtherThanTheLimit() {
        assertThat(WORDS.tokens("a footnotes b", 2)).hasSize(2).isEqualTo(WORDS.tokens("a footnotes b").subList(0, 2));
        assertThat(WORDS.tokens("a b c", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "\uD800", "\uDC00", "a\uD800b", "\uDC00\uD800", "e\uD800\u0301", "\u0000", "\uFFFE\uFFFF",
            "\u0301" })
    void survivesBrokenText(String text) {
        List<Token> tokens = WORDS.tokens(text);
        int before = 0;
        for (Token token : tokens) {
            assertThat(token.start()).isGreaterThanOrEqualTo(before);
            assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
            before = token.end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "ab ", "unbelievablyunknownzq", "\u0301", "e\u0301", "!", "\uD800", "中", "𝕳", " " })
    void takesTimeLinearInTheText(String part) {
        String text = part.repeat(1_000_000 / part.length());
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> WORDS.tokens(text));
    }

    @Test
    void givesAnEndlessWordOneUnknownToken() {
        assertThat(WORDS.tokens("a".repeat(1_000_000))).containsExactly(
                new Token(WORDS.special("[UNK]"), 0, 1_000_000, false));
    }

    private static List<String> slices(String text) {
        return WORDS.tokens(text).stream().map(token -> text.substring(token.start(), token.end())).toList();
    }
}
