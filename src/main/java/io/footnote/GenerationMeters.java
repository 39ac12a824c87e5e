package io.footnote;

import java.time.Duration;
import java.util.Locale;

import io.footnote.generation.GenerationException.Fault;
import io.footnote.generation.GenerationListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Shows at {@code /q/metrics} how the chat model does: texts by how they ended, and the time to the first of each. */
record GenerationMeters(MeterRegistry meters) implements GenerationListener {

    @Override
    public void began(Duration after) {
        Timer.builder("footnote.generation.first.token").description("From the question to the first text of the model")
                .register(meters).record(after);
    }

    @Override
    public void wrote() {
        count("written");
    }

    @Override
    public void failed(Fault fault) {
        count(fault.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void stopped() {
        count("stopped");
    }

    private void count(String outcome) {
        Counter.builder("footnote.generations").description("Texts that the model was to write, by how that ended")
                .tag("outcome", outcome).register(meters).increment();
    }
}
