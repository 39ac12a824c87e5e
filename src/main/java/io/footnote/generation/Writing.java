package io.footnote.generation;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.footnote.generation.GenerationException.Fault;

/** A text while the model writes it: passes it on and sees that it comes to an end. */
final class Writing implements StreamingChatResponseHandler {

    private final Consumer<String> tokens;
    private final int maxTokens;
    private final Thoughts thoughts = new Thoughts();
    private int pieces;
    private boolean written;
    private boolean tooLong;
    private @Nullable RuntimeException thrown;

    Writing(Consumer<String> tokens, int maxTokens) {
        this.tokens = tokens;
        this.maxTokens = maxTokens;
    }

    /** What is wrong with the text itself; null if nothing is. */
    @Nullable
    Fault fault() {
        return tooLong ? Fault.TOO_LONG : written ? null : Fault.EMPTY;
    }

    /** What the consumer threw. */
    @Nullable
    RuntimeException thrown() {
        return thrown;
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        // A piece is a token or more: a server that sends more pieces than tokens were asked for does not end by itself.
        tooLong = ++pieces > maxTokens;
        pass(tooLong ? "" : thoughts.without(piece.text()));
        if (tooLong || thrown != null) {
            context.streamingHandle().cancel();
        }
    }

    /** Nothing more comes. */
    void end() {
        pass(tooLong ? "" : thoughts.rest());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        // The exchange tells, which is surer: this is not called for a last line without a message.
    }

    @Override
    public void onError(Throwable error) {
        // The exchange tells.
    }

    private void pass(String text) {
        if (text.isEmpty() || thrown != null) {
            return;
        }
        written |= !text.isBlank();
        try {
            tokens.accept(text);
        } catch (RuntimeException e) {
            // LangChain4j would swallow it. It is thrown again when the connection is closed.
            thrown = e;
        }
    }
}
