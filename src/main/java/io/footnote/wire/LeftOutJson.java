package io.footnote.wire;

import io.footnote.answer.LeftOut;

/**
 * A sentence that a chat model wrote and that is not part of the answer.
 *
 * @param rule what it broke, such as {@code number}
 * @param reason the same for people
 */
public record LeftOutJson(String text, String rule, String reason) {

    static LeftOutJson of(LeftOut sentence) {
        return new LeftOutJson(sentence.text(), sentence.rule().word(), sentence.rule().reason());
    }
}
