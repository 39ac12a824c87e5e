package io.footnote.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import io.footnote.answer.Turn;
import io.footnote.answer.Turn.Role;
import io.footnote.store.Store;
import io.footnote.store.Table;

/** What was asked and answered in each thread: the conversation that a follow-up belongs to. Thread-safe. */
final class Threads {

    private static final int MAX_TURNS = 20;
    private static final int MOST = 10_000;

    private final Table<Talk> talks;
    private final InstantSource clock;
    private final Duration remember;

    Threads(Store store, InstantSource clock, Duration remember) {
        this.talks = store.table("slack.threads", Talk.class);
        this.clock = clock;
        this.remember = remember;
    }

    private record Talk(Instant at, List<Turn> turns) {
    }

    /** Oldest first; none for a slash command, which stands in no thread. */
    List<Turn> turns(Inquiry inquiry) {
        return inquiry.thread() == null ? List.of() : talks.get(key(inquiry)).map(Talk::turns).orElse(List.of());
    }

    synchronized void add(Inquiry inquiry, String answer) {
        if (inquiry.thread() == null) {
            return;
        }
        List<Turn> turns = new ArrayList<>(turns(inquiry));
        turns.add(new Turn(Role.USER, inquiry.text()));
        turns.add(new Turn(Role.ASSISTANT, answer));
        talks.put(key(inquiry),
                new Talk(clock.instant(), List.copyOf(turns.subList(Math.max(0, turns.size() - MAX_TURNS), turns.size()))));
        if (talks.size() > MOST) {
            prune();
        }
    }

    /** Those that nobody asked in for long; if they are all young, the older half of the time goes, too. */
    private void prune() {
        Instant now = clock.instant();
        Duration age = remember;
        do {
            Instant oldest = now.minus(age);
            talks.removeIf(talk -> talk.at().isBefore(oldest));
            age = age.dividedBy(2);
        } while (talks.size() > MOST && !age.isZero());
    }

    private static String key(Inquiry inquiry) {
        return inquiry.channel() + ' ' + inquiry.thread();
    }
}
