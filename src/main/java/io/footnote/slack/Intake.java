package io.footnote.slack;

import java.util.Locale;

import io.footnote.hook.Refusal;
import io.micrometer.core.instrument.MeterRegistry;

/** Takes questions in, each once. Thread-safe. */
final class Intake {

    private final Inbox inbox;
    private final AnswerDesk desk;
    private final MeterRegistry metrics;

    Intake(Inbox inbox, AnswerDesk desk, MeterRegistry metrics) {
        this.inbox = inbox;
        this.desk = desk;
        this.metrics = metrics;
    }

    /**
     * When this returns, the question is kept and will be answered.
     *
     * @return false if it was delivered before
     * @throws Refusal (503) if too many wait: Slack delivers events again
     */
    boolean accept(Inquiry inquiry) {
        Inbox.Receipt receipt = inbox.accept(inquiry);
        count(receipt.name().toLowerCase(Locale.ROOT));
        return switch (receipt) {
            case ACCEPTED -> {
                desk.submit(inquiry);
                yield true;
            }
            case KNOWN -> false;
            case FULL -> throw new Refusal(503);
        };
    }

    /** Something that asks nothing. */
    void ignore() {
        count("ignored");
    }

    private void count(String outcome) {
        metrics.counter("footnote.slack.deliveries", "outcome", outcome).increment();
    }
}
