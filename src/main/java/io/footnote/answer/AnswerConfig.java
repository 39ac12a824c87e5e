package io.footnote.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How answers are given. */
@ConfigMapping(prefix = "footnote.answer")
public interface AnswerConfig {

    /**
     * The confidence, 0..1, under which a question is answered with "not in the articles". 0 answers whenever a sentence
     * was found. The default was chosen on half of the articles of two question sets: see the README.
     */
    @WithDefault("0.33")
    double threshold();

    /** Who puts answers into words where a question does not say: auto, extractive or generative. */
    @WithDefault("auto")
    Mode mode();

    /**
     * How many texts the chat model writes at a time, 1 or more; who finds no room within a moment is answered from the
     * articles. On a processor one or two saturate it.
     */
    @WithDefault("2")
    int maxConcurrentGenerations();
}
