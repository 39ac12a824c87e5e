package io.footnote.generation;

import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** When a text that is being written must have begun, go on, and be whole. For one thread. */
final class TimeLimits {

    private final long started = System.nanoTime();
    private final Duration first;
    private final Duration next;
    private final Duration total;
    private boolean begun;

    TimeLimits(Duration first, Duration next, Duration total) {
        this.first = first;
        this.next = next;
        this.total = total;
    }

    void begin() {
        begun = true;
    }

    /** How long to wait for what comes next; 0 or less if the time is over. */
    long nanosLeft() {
        long elapsed = System.nanoTime() - started;
        return Math.min(total.toNanos() - elapsed, begun ? next.toNanos() : first.toNanos() - elapsed);
    }

    /** Says which limit was exceeded. */
    HttpTimeoutException exceeded() {
        if (System.nanoTime() - started >= total.toNanos()) {
            return new HttpTimeoutException("not whole after " + seconds(total));
        }
        return new HttpTimeoutException(begun ? "nothing more for " + seconds(next) : "nothing for " + seconds(first));
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
