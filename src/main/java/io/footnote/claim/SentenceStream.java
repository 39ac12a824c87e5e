package io.footnote.claim;

import java.util.function.Consumer;

/** Placeholder until the room's own. */
public final class SentenceStream {

    private final Consumer<String> sentences;
    private final StringBuilder text = new StringBuilder();

    public SentenceStream(Consumer<String> sentences) {
        this.sentences = sentences;
    }

    public void accept(String piece) {
        text.append(piece);
    }

    public void end() {
        for (String line : text.toString().split("(?<=\\])\\s+")) {
            sentences.accept(line);
        }
    }
}
