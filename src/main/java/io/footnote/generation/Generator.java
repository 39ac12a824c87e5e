package io.footnote.generation;

import java.time.Duration;
import java.util.function.Consumer;

/** A chat model, wherever it runs. Thread-safe. */
public interface Generator {

    /** Whether it would be asked, as of the last look at it; never waits for the model. */
    ModelState state();

    /**
     * Has the model write, and returns when it is done. Interrupting the thread, or throwing from {@code tokens}, stops
     * the model's work.
     *
     * @param patience how long it may take in all; the configured time limits hold besides
     * @param tokens gets the text as it comes, in order, on the calling thread
     * @throws GenerationException if the text is not whole; what came until then was passed on
     * @throws java.util.concurrent.CancellationException if the calling thread was interrupted, which it remains
     */
    void generate(Prompt prompt, Duration patience, Consumer<String> tokens) throws GenerationException;
}
