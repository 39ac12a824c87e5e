package io.footnote.generation;

import java.time.Duration;

import io.footnote.generation.GenerationException.Fault;

/** Hears how the model does; for metrics. Called on the thread that asked. */
public interface GenerationListener {

    GenerationListener NONE = new GenerationListener() {
    };

    /** The first text came. */
    default void began(Duration after) {
    }

    /** A whole text was written. */
    default void wrote() {
    }

    default void failed(Fault fault) {
    }

    /** Nobody wanted the rest. */
    default void stopped() {
    }
}
