package io.footnote.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceStreamTest {

    /** Sentences are parted by a bar. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "The bridge is old [1]. It was closed [2].~The bridge is old [1].|It was closed [2].",
            "The bridge is old. [1] It was closed. [2]~The bridge is old. [1]|It was closed. [2]",
            "The bridge is old.[1][2] It was closed.[3]~The bridge is old.[1][2]|It was closed.[3]",
            "The bridge is old. [1] [2]\\n\\nIt was closed [1, 3].~The bridge is old. [1] [2]|It was closed [1, 3].",
            "- The bridge is old [1]\\n- It was closed [2]\\n~- The bridge is old [1]|- It was closed [2]",
            "1. The bridge is old [1].\\n2. It was closed [2].~1. The bridge is old [1].|2. It was closed [2].",
            "**The bridge** is old 【1】. It was closed [^2].~**The bridge** is old 【1】.|It was closed [^2].",
            "Dr. Ames paid $3.50 on Feb. 24 [1]. He left [passage 2].~Dr. Ames paid $3.50 on Feb. 24 [1].|He left [passage 2].",
            "The U.S. Army left [1]. J. A. Hobson stayed [2].~The U.S. Army left [1].|J. A. Hobson stayed [2].",
            "He said: \"It is old.\" [1] She left [2].~He said: \"It is old.\" [1]|She left [2].",
            "It is old [1]! Is it [2]? Yes [3].~It is old [1]!|Is it [2]?|Yes [3]." })
    void givesEachSentenceWithItsMarkersHoweverItIsCut(String text, String sentences) {
        String written = text.replace("\\n", "\n");
        List<String> expected = List.of(sentences.split("\\|"));

        for (int size : new int[] { 1, 2, 3, 5, 7, 1000 }) {
            assertThat(sentences(written, size)).as("in pieces of %d", size).isEqualTo(expected);
        }
    }

    @Test
    void givesASentenceWhenTheNextOneBegins() {
        List<String> given = new ArrayList<>();
        SentenceStream stream = new SentenceStream(given::add);

        List.of("The bridge is old", ".", " [", "1", "]").forEach(stream::accept);
        assertThat(given).isEmpty();

        List.of(" It", " was").forEach(stream::accept);
        assertThat(given).containsExactly("The bridge is old. [1]");
    }

    @Test
    void leaksNoPartOfAMarker() {
        assertThat(Plain.of("The bridge is old [1")).isEqualTo("The bridge is old");
        assertThat(Plain.of("The bridge is old. [passage")).isEqualTo("The bridge is old.");
        assertThat(Plain.of("- **The bridge** is old [1][2] .")).isEqualTo("The bridge is old.");
    }

    @Test
    void holdsABoundedTextHoweverLongItGoesOn() {
        List<String> given = new ArrayList<>();
        SentenceStream stream = new SentenceStream(given::add);

        IntStream.range(0, 50_000).forEach(i -> stream.accept("word "));
        stream.end();

        assertThat(given).allMatch(sentence -> sentence.length() <= SentenceStream.LONGEST);
        assertThat(String.join(" ", given)).hasSize(50_000 * 5 - 1);
    }

    @Test
    void takesTimeInProportionToTheText() {
        SentenceStream stream = new SentenceStream(sentence -> {
        });
        String hostile = ". [1 (. ".repeat(40) + "[".repeat(400) + "\n".repeat(400) + "Mr. ".repeat(100);

        long start = System.nanoTime();
        IntStream.range(0, 20).forEach(i -> hostile.chars().forEach(c -> stream.accept(Character.toString(c))));
        stream.end();

        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    private static List<String> sentences(String text, int size) {
        List<String> given = new ArrayList<>();
        SentenceStream stream = new SentenceStream(given::add);
        for (int from = 0; from < text.length(); from += size) {
            stream.accept(text.substring(from, Math.min(text.length(), from + size)));
        }
        stream.end();
        return given;
    }
}
