package io.footnote;

import io.footnote.answer.LeftOut;
import io.footnote.answer.Origin;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what becomes of the answers that a chat model was asked for. */
final class AnswerMeters {

    private final MeterRegistry meters;

    AnswerMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Origin origin) {
        meters.counter("footnote.answers.generated", "mode", origin.mode().toString(), "degraded",
                Boolean.toString(origin.degraded() != null)).increment();
        for (LeftOut sentence : origin.leftOut()) {
            meters.counter("footnote.sentences.leftout", "rule", sentence.rule().word()).increment();
        }
    }
}
