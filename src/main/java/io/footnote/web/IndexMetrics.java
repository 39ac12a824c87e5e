package io.footnote.web;

import java.util.function.ToDoubleFunction;

import jakarta.enterprise.event.Observes;

import io.footnote.index.IndexSnapshot;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** Shows the index at {@code /q/metrics}. */
final class IndexMetrics {

    void register(@Observes StartupEvent started, MeterRegistry metrics, IndexState index) {
        Gauge.builder("footnote.index.articles", index, state -> of(state, IndexSnapshot::articles))
                .description("Articles that are searched").register(metrics);
        Gauge.builder("footnote.index.passages", index, state -> of(state, IndexSnapshot::passages))
                .description("Passages that are searched").register(metrics);
        Gauge.builder("footnote.index.generation", index, state -> of(state, IndexSnapshot::generation))
                .description("Snapshots published by this process").register(metrics);
        Gauge.builder("footnote.index.failures", index, state -> state.progress().failures().size())
                .description("Articles that cannot be read").register(metrics);
    }

    private static double of(IndexState state, ToDoubleFunction<IndexSnapshot> number) {
        try (IndexSnapshot snapshot = state.snapshot().orElse(null)) {
            return snapshot == null ? 0 : number.applyAsDouble(snapshot);
        }
    }
}
