package io.footnote.answer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How an answer came to its words.
 *
 * @param mode {@link Mode#EXTRACTIVE} or {@link Mode#GENERATIVE}
 * @param model the chat model that wrote it; null if none did
 * @param prompts what the model was told, as a hash over the prompt files; null if no model was asked
 * @param degraded why sentences of the articles stand where a model should have written; null if nothing went wrong
 * @param leftOut what the model wrote and the articles do not support, in the order it was written
 */
public record Origin(Mode mode, @Nullable String model, @Nullable String prompts, @Nullable String degraded,
        List<LeftOut> leftOut) {

    /** No model was asked, and none should have been. */
    public static final Origin ARTICLES = new Origin(Mode.EXTRACTIVE, null, null, null, List.of());

    public Origin {
        if (mode == Mode.AUTO) {
            throw new IllegalArgumentException("an answer is made in one way or the other");
        }
        leftOut = List.copyOf(leftOut);
    }
}
