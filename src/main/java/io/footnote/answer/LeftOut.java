package io.footnote.answer;

import io.footnote.claim.Rule;

/**
 * A sentence of the model's that is not part of the answer.
 *
 * @param text on one line, without markers
 * @param rule what it broke
 */
public record LeftOut(String text, Rule rule) {
}
