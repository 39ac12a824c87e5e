package io.footnote.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** For what another thread does in its own time. */
final class Eventually {

    private Eventually() {
    }

    /** Looks each millisecond, for ten seconds. */
    static void is(BooleanSupplier fact) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!fact.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    static void open(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).as("in time").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
