package io.footnote.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.footnote.answer.Answer;
import io.footnote.answer.AnswerListener;
import io.footnote.answer.Mode;
import io.footnote.answer.Question;
import io.footnote.answer.QuestionAnswering;
import io.footnote.answer.Turn;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Asks questions within their conversations, the one way for JSON and for streams. Thread-safe. */
final class Chat {

    private final QuestionAnswering answering;
    private final Conversations conversations;
    private final MeterRegistry metrics;

    Chat(QuestionAnswering answering, Conversations conversations, MeterRegistry metrics) {
        this.answering = answering;
        this.conversations = conversations;
        this.metrics = metrics;
    }

    /**
     * Gives the question its history: the one it brings, else what is remembered. A conversation that is not known (any
     * more) starts afresh under the id it was asked with, so that a client need not care whether it was forgotten.
     */
    Asked open(ChatRequest request) {
        String conversationId = request.conversationId() == null ? UUID.randomUUID().toString() : request.conversationId();
        List<Turn> history = request.history() == null ? conversations.turns(conversationId) : request.history();
        return new Asked(UUID.randomUUID().toString(), conversationId,
                new Question(request.question(), history, request.filter(), request.mode(), null));
    }

    /** How it will be answered, as far as can be told now. */
    Mode mode(Asked asked) {
        return answering.mode(asked.question());
    }

    /** @throws io.footnote.index.IndexNotReadyException if there is no index yet */
    Answer answer(Asked asked, AnswerListener listener) {
        Timer.Sample sample = Timer.start(metrics);
        String outcome = "failed";
        try {
            Question question = asked.question();
            Answer answer = answering.ask(question, listener);
            conversations.remember(asked.conversationId(), question.history(),
                    new Turn(Turn.Role.USER, question.text()), new Turn(Turn.Role.ASSISTANT, answer.text()));
            outcome = answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            return answer;
        } finally {
            sample.stop(Timer.builder("footnote.questions").description("Questions asked over HTTP, by outcome")
                    .tag("outcome", outcome).register(metrics));
        }
    }

    /** A question on its way to an answer. */
    record Asked(String id, String conversationId, Question question) {
    }
}
