package io.footnote.slack;

import java.util.UUID;

import org.jboss.logging.Logger;

import io.footnote.answer.Answer;
import io.footnote.answer.Question;
import io.footnote.answer.QuestionAnswering;
import io.footnote.index.Filter;
import io.footnote.index.IndexNotReadyException;

/** Turns an inquiry into what to post: the answer, or a word on why there is none. Thread-safe. */
final class Answering {

    static final String HELP = "Ask me a question about the articles, in one sentence. I answer with what they say and where they "
            + "say it, or tell you that it is not in the articles.";

    private static final Logger LOG = Logger.getLogger(Answering.class);

    private final QuestionAnswering questions;
    private final Threads threads;

    Answering(QuestionAnswering questions, Threads threads) {
        this.questions = questions;
        this.threads = threads;
    }

    /** @throws IndexNotReadyException if there is no index yet */
    Prepared prepare(Inquiry inquiry) {
        String text = inquiry.text();
        if (text.isBlank()) {
            return Prepared.words(HELP);
        }
        if (text.length() > Question.MAX_LENGTH) {
            return Prepared
                    .words("Your question has " + text.length() + " characters; I can take " + Question.MAX_LENGTH + '.');
        }
        try {
            Answer answer = questions.ask(new Question(text, threads.turns(inquiry), Filter.NONE));
            return new Prepared(SlackAnswer.of(answer, inquiry.id()), Said.of(answer));
        } catch (IndexNotReadyException e) {
            throw e;
        } catch (RuntimeException e) {
            // A mistake of ours must not leave the question without any answer, nor come back with each attempt.
            String trace = UUID.randomUUID().toString();
            LOG.errorf(e, "Slack question %s failed: %s", inquiry.id(), trace);
            return Prepared
                    .words("Something went wrong with this question. The log of this service has more under " + trace + '.');
        }
    }

    /** Makes the question and its answer part of the thread's conversation. */
    void remember(Inquiry inquiry, Prepared prepared) {
        if (prepared.said() != null) {
            threads.add(inquiry, prepared.said().answer());
        }
    }
}
