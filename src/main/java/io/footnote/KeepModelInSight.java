package io.footnote;

import java.util.function.Supplier;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.footnote.answer.Prompts;
import io.footnote.generation.ModelProbe;
import io.footnote.index.IndexConfig;
import io.quarkus.runtime.StartupEvent;

/**
 * Has a service look for its chat model from the start, and fail to start if what the model is told is wrong; a command looks
 * for both when it has a question.
 */
@Singleton
final class KeepModelInSight {

    void start(@Observes StartupEvent event, IndexConfig index, Instance<ModelProbe> probe, Supplier<Prompts> prompts) {
        prompts.get();
        if (index.background()) {
            probe.get();
        }
    }
}
