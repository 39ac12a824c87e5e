package io.footnote.answer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One sentence of an answer and what proves it.
 *
 * @param text the sentence on one line, without markers
 * @param citations the best first, then others that say the same; never empty
 */
public record Statement(String text, List<Citation> citations) {

    public Statement {
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("a statement without a citation proves nothing");
        }
        citations = List.copyOf(citations);
    }

    /** The sentence with its markers, as in {@code The sky is blue. [1][2]}. */
    public String marked() {
        return citations.stream().map(citation -> "[" + citation.marker() + "]")
                .collect(Collectors.joining("", text + " ", ""));
    }
}
