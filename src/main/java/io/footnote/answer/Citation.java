package io.footnote.answer;

import io.footnote.corpus.Source;

/**
 * A quotation that proves a sentence of an answer: {@code article.text().substring(start, end).equals(quote)}.
 *
 * @param marker the number that stands in the answer's text as {@code [marker]}, from 1
 */
public record Citation(int marker, Source source, int start, int end, String quote) {
}
