package io.footnote.generation;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which chat model writes, and how long it may take. The time limits suit Ollama on a processor; a GPU needs a tenth. */
@ConfigMapping(prefix = "footnote.ollama")
public interface GenerationConfig {

    /** Where Ollama listens, http or https. A user and password in it are sent as basic authentication, and never shown. */
    @WithDefault("http://localhost:11434")
    String baseUrl();

    /** As {@code ollama list} names it; without a tag, {@code :latest} is meant. */
    @WithDefault("llama3.2")
    String model();

    /** 0 takes the likeliest word each time, so that answers repeat; more makes them livelier and less reliable. */
    @WithDefault("0")
    double temperature();

    /** The same seed, model and prompt give the same text, as far as the model's server can. */
    @WithDefault("1")
    int seed();

    /** Tokens after which a text counts as endless: about 380 English words. */
    @WithDefault("512")
    int maxTokens();

    /**
     * Tokens of prompt and text together ({@code num_ctx}); Ollama cuts a longer prompt without a word. Costs memory:
     * about 1 GB for 8192 with a model of 3 billion parameters.
     */
    @WithDefault("8192")
    int contextSize();

    /** How long until the first token: loading the model from disk and reading the passages are in it. */
    @WithDefault("90s")
    Duration firstTokenTimeout();

    /** How long between two tokens. */
    @WithDefault("20s")
    Duration nextTokenTimeout();

    /** How long a text may take in all. */
    @WithDefault("3m")
    Duration timeout();

    /** How long a question waits for its turn when as many texts are being written as are allowed. */
    @WithDefault("1s")
    Duration turnTimeout();

    /** How long the model is left alone after three failures in a row. */
    @WithDefault("10s")
    Duration rest();

    /** How often the server is asked whether it has the model. */
    @WithDefault("10s")
    Duration probeInterval();
}
