package io.footnote.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.footnote.store.Row;
import io.footnote.store.Store;
import io.footnote.store.Table;

/**
 * Which questions were delivered and what became of them: the memory that makes one answer of several deliveries, and no
 * fewer than one of a process that dies. Thread-safe.
 */
final class Inbox {

    private final Table<Entry> entries;
    private final InstantSource clock;
    private final Duration remember;
    private final int maxWaiting;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Instant pruned;

    Inbox(Store store, InstantSource clock, Duration remember, int maxWaiting) {
        this.entries = store.table("slack.events", Entry.class);
        this.clock = clock;
        this.remember = remember;
        this.maxWaiting = maxWaiting;
        this.pruned = clock.instant();
        prune();
        waiting.set(waiting().size());
    }

    /** What became of a delivery. */
    enum Receipt {
        /** It is kept, and will be answered. */
        ACCEPTED,
        /** It was delivered before. */
        KNOWN,
        /** Too many wait; it is not kept. */
        FULL
    }

    private enum State {
        ACCEPTED,
        ANSWERED,
        GIVEN_UP
    }

    /** @param inquiry until it is answered */
    private record Entry(State state, Instant at, @Nullable Inquiry inquiry, @Nullable Said said) {
    }

    /** When this returns, the question outlives the process. */
    Receipt accept(Inquiry inquiry) {
        if (clock.instant().isAfter(pruned.plus(Duration.ofHours(1)))) {
            pruned = clock.instant();
            prune();
        }
        if (waiting.get() >= maxWaiting && entries.get(inquiry.id()).isEmpty()) {
            return Receipt.FULL;
        }
        if (!entries.putIfAbsent(inquiry.id(), new Entry(State.ACCEPTED, clock.instant(), inquiry, null))) {
            return Receipt.KNOWN;
        }
        waiting.incrementAndGet();
        return Receipt.ACCEPTED;
    }

    /** Whether this id was not seen before; from now on it was. For what needs no answer. */
    boolean isNew(String id) {
        return entries.putIfAbsent(id, new Entry(State.ANSWERED, clock.instant(), null, null));
    }

    /** @param said null if it was no question */
    void answered(Inquiry inquiry, @Nullable Said said) {
        finish(inquiry, State.ANSWERED, said);
    }

    void givenUp(Inquiry inquiry) {
        finish(inquiry, State.GIVEN_UP, null);
    }

    private void finish(Inquiry inquiry, State state, @Nullable Said said) {
        entries.put(inquiry.id(), new Entry(state, clock.instant(), null, said));
        waiting.decrementAndGet();
    }

    /** Accepted and neither answered nor given up, oldest first. */
    List<Inquiry> waiting() {
        return entries.rows().stream().map(Row::value).filter(entry -> entry.state() == State.ACCEPTED).map(Entry::inquiry)
                .sorted(Comparator.comparing(Inquiry::at).thenComparing(Inquiry::id)).toList();
    }

    /** How many wait. */
    int size() {
        return waiting.get();
    }

    /** What was answered to the question with this id, if that is still known. */
    Optional<Said> said(String id) {
        return entries.get(id).map(Entry::said);
    }

    private void prune() {
        Instant oldest = clock.instant().minus(remember);
        entries.removeIf(entry -> entry.state() != State.ACCEPTED && entry.at().isBefore(oldest));
    }
}
