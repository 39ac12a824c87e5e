package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.footnote.answer.Turn;
import io.footnote.answer.Turn.Role;
import io.footnote.slack.Inbox.Receipt;
import io.footnote.store.Store;

class InboxTest {

    static final Duration DAY = Duration.ofDays(1);
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private Instant now = NOON;

    @Test
    void acceptsAQuestionOnce() {
        try (Store store = Store.inMemory()) {
            Inbox inbox = inbox(store, 10);
            assertThat(inbox.accept(question("Ev1"))).isEqualTo(Receipt.ACCEPTED);
            assertThat(inbox.accept(question("Ev1"))).isEqualTo(Receipt.KNOWN);
            inbox.answered(question("Ev1"), null);
            assertThat(inbox.accept(question("Ev1"))).isEqualTo(Receipt.KNOWN);
        }
    }

    @Test
    void remembersAfterARestartWhatIsAnsweredAndWhatIsNot(@TempDir Path folder) throws Exception {
        Said said = new Said("why?", true, "Because. [1]", List.of());
        try (Store store = Store.open(folder, Clock.systemUTC())) {
            Inbox inbox = inbox(store, 10);
            for (String id : List.of("Ev3", "Ev1", "Ev2", "Ev4")) {
                now = now.plusSeconds(1);
                inbox.accept(question(id));
            }
            inbox.answered(question("Ev1"), said);
            inbox.givenUp(question("Ev4"));
        }
        try (Store store = Store.open(folder, Clock.systemUTC())) {
            Inbox inbox = inbox(store, 10);
            assertThat(inbox.waiting()).extracting(Inquiry::id).containsExactly("Ev3", "Ev2");
            assertThat(inbox.waiting().get(0))
                    .isEqualTo(new Inquiry("Ev3", NOON.plusSeconds(1), "U1", "C1", "1.2", null, "why?"));
            assertThat(inbox.size()).isEqualTo(2);
            assertThat(inbox.said("Ev1")).contains(said);
            assertThat(inbox.accept(question("Ev4"))).isEqualTo(Receipt.KNOWN);
        }
    }

    @Test
    void takesNoMoreThanItsBound() {
        try (Store store = Store.inMemory()) {
            Inbox inbox = inbox(store, 2);
            inbox.accept(question("Ev1"));
            inbox.accept(question("Ev2"));
            assertThat(inbox.accept(question("Ev3"))).isEqualTo(Receipt.FULL);
            assertThat(inbox.accept(question("Ev2"))).isEqualTo(Receipt.KNOWN);
            inbox.answered(question("Ev1"), null);
            assertThat(inbox.accept(question("Ev3"))).isEqualTo(Receipt.ACCEPTED);
        }
    }

    @Test
    void forgetsWhatIsAnsweredAndOldButNeverWhatWaits() {
        try (Store store = Store.inMemory()) {
            Inbox inbox = inbox(store, 10);
            inbox.accept(question("EvOLD"));
            inbox.accept(question("EvWAITS"));
            inbox.answered(question("EvOLD"), null);
            now = now.plus(DAY).plusSeconds(1);
            inbox.accept(question("EvNEW"));
            assertThat(inbox.accept(question("EvOLD"))).isEqualTo(Receipt.ACCEPTED);
            assertThat(inbox.accept(question("EvWAITS"))).isEqualTo(Receipt.KNOWN);
        }
    }

    @Test
    void takesEachClickOnce() {
        try (Store store = Store.inMemory()) {
            Inbox inbox = inbox(store, 10);
            assertThat(inbox.isNew("click-1")).isTrue();
            assertThat(inbox.isNew("click-1")).isFalse();
            assertThat(inbox.waiting()).isEmpty();
        }
    }

    @Test
    void keepsTheConversationOfEachThread() {
        try (Store store = Store.inMemory()) {
            Threads threads = new Threads(store, () -> now, DAY);
            assertThat(threads.turns(question("Ev1"))).isEmpty();
            for (int i = 0; i < 15; i++) {
                threads.add(question("Ev" + i), "Because " + i);
            }
            assertThat(threads.turns(question("Ev99"))).hasSize(20).first().isEqualTo(new Turn(Role.USER, "why?"));
            assertThat(threads.turns(question("Ev99"))).last().isEqualTo(new Turn(Role.ASSISTANT, "Because 14"));
            assertThat(threads.turns(new Inquiry("Ev1", NOON, "U1", "C2", "1.2", null, "why?"))).isEmpty();
            assertThat(threads.turns(new Inquiry("Ev1", NOON, "U1", "C1", null, "https://x", "why?"))).isEmpty();
        }
    }

    private Inbox inbox(Store store, int maxWaiting) {
        return new Inbox(store, () -> now, DAY, maxWaiting);
    }

    private Inquiry question(String id) {
        return new Inquiry(id, now, "U1", "C1", "1.2", null, "why?");
    }
}
