package io.footnote.generation;

import java.io.Serial;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

import io.footnote.generation.GenerationException.Fault;
import io.smallrye.faulttolerance.api.Guard;

/**
 * Spares a model: few texts at a time, first come first served, and none for a while after three failures in a row. Then one
 * text is tried, and the rest follow when it succeeds.
 */
public final class GuardedGenerator implements Generator {

    private static final int FAILURES = 3;
    /** What says that the server is not well. One that is busy is, and so is one whose model writes too much or nothing. */
    private static final Set<Fault> SICK = Set.of(Fault.UNREACHABLE, Fault.TIMEOUT, Fault.MODEL_MISSING,
            Fault.SERVER_ERROR, Fault.BROKEN_STREAM);

    private final Generator model;
    private final Semaphore turns;
    private final Duration turnTimeout;
    private final Duration shortest;
    private final Guard breaker;
    private final GenerationListener listener;

    /** @param atATime how many texts may be written at a time */
    public GuardedGenerator(Generator model, int atATime, GenerationConfig config, GenerationListener listener) {
        this.model = model;
        this.turns = new Semaphore(atATime, true);
        this.turnTimeout = config.turnTimeout();
        this.shortest = config.firstTokenTimeout();
        this.breaker = Guard.create().withDescription("ollama").withCircuitBreaker()
                .requestVolumeThreshold(FAILURES).failureRatio(1).delay(config.rest().toMillis(), ChronoUnit.MILLIS)
                .when(e -> e instanceof Failed failed && failed.sick).done().build();
        this.listener = listener;
    }

    @Override
    public ModelState state() {
        return model.state();
    }

    @Override
    public void generate(Prompt prompt, Duration patience, Consumer<String> tokens) throws GenerationException {
        long asked = System.nanoTime();
        try {
            takeTurn(patience);
            try {
                guarded(prompt, patience.minusNanos(System.nanoTime() - asked), heard(tokens, asked));
            } finally {
                turns.release();
            }
            listener.wrote();
        } catch (GenerationException e) {
            listener.failed(e.fault());
            throw e;
        } catch (RuntimeException e) {
            listener.stopped();
            throw e;
        }
    }

    private void takeTurn(Duration patience) throws GenerationException {
        Duration wait = patience.compareTo(turnTimeout) < 0 ? patience : turnTimeout;
        try {
            if (!turns.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new GenerationException(Fault.BUSY, "the model is busy with other questions", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private void guarded(Prompt prompt, Duration patience, Consumer<String> tokens) throws GenerationException {
        try {
            breaker.get(() -> attempt(prompt, patience, tokens), Void.class);
        } catch (Failed e) {
            throw e.reason;
        } catch (CircuitBreakerOpenException e) {
            throw new GenerationException(Fault.RESTING,
                    "the model failed " + FAILURES + " times in a row, and is left alone for a while", e);
        }
    }

    private @Nullable Void attempt(Prompt prompt, Duration patience, Consumer<String> tokens) {
        try {
            model.generate(prompt, patience, tokens);
            return null;
        } catch (GenerationException e) {
            boolean impatient = e.fault() == Fault.TIMEOUT && patience.compareTo(shortest) < 0;
            throw new Failed(e, SICK.contains(e.fault()) && !impatient);
        }
    }

    private Consumer<String> heard(Consumer<String> tokens, long asked) {
        AtomicBoolean begun = new AtomicBoolean();
        return text -> {
            if (begun.compareAndSet(false, true)) {
                listener.began(Duration.ofNanos(System.nanoTime() - asked));
            }
            tokens.accept(text);
        };
    }

    /** Carries a failure through the breaker, which is made for unchecked ones. */
    private static final class Failed extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private final GenerationException reason;
        private final boolean sick;

        private Failed(GenerationException reason, boolean sick) {
            super(null, reason, false, false);
            this.reason = reason;
            this.sick = sick;
        }
    }
}
