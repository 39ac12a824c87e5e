package io.footnote;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.footnote.generation.ModelProbe;
import io.footnote.index.IndexConfig;
import io.quarkus.runtime.StartupEvent;

/** Has a service look for its chat model from the start; a command looks for it when it has a question. */
@Singleton
final class KeepModelInSight {

    void start(@Observes StartupEvent event, IndexConfig index, Instance<ModelProbe> probe) {
        if (index.background()) {
            probe.get();
        }
    }
}
