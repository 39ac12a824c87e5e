package io.footnote.webhook;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.footnote.answer.Mode;
import io.footnote.answer.Question;
import io.footnote.answer.QuestionAnswering;
import io.footnote.index.Filter;
import io.footnote.index.IndexNotReadyException;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Answers while somebody waits: within the budget whatever happens, and always in words, for a chat product shows nothing
 * of an error. Thread-safe.
 */
final class Respondent implements AutoCloseable {

    static final String HELP = "Ask me a question about the articles, in one sentence.";
    static final String LATE = "This takes longer than I am given. Please ask again in a moment.";
    static final String BUSY = "I am answering too many questions at once. Please ask again in a moment.";
    static final String UNREADY = "The articles are not ready to be searched. Please ask again later.";

    private static final Logger LOG = Logger.getLogger(Respondent.class);

    private final QuestionAnswering questions;
    private final Duration budget;
    private final ThreadPoolExecutor workers;
    private final MeterRegistry metrics;

    Respondent(QuestionAnswering questions, Duration budget, int threads, int maxWaiting, MeterRegistry metrics) {
        this.questions = questions;
        this.budget = budget;
        this.metrics = metrics;
        this.workers = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(maxWaiting),
                work -> {
                    Thread thread = new Thread(work, "webhook");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Markdown, within the budget. */
    CompletionStage<String> answer(String text) {
        if (text.isBlank()) {
            return CompletableFuture.completedFuture(HELP);
        }
        if (text.length() > Question.MAX_LENGTH) {
            return CompletableFuture.completedFuture(
                    "Your question has " + text.length() + " characters; I can take " + Question.MAX_LENGTH + '.');
        }
        CompletableFuture<String> reply = new CompletableFuture<>();
        long start = System.nanoTime();
        try {
            Future<?> work = workers.submit(() -> reply.complete(find(text, start)));
            return reply.completeOnTimeout(LATE, budget.toMillis(), TimeUnit.MILLISECONDS).whenComplete((said, failure) -> {
                work.cancel(true);
                count(LATE.equals(said) ? "late" : "answered");
            });
        } catch (RejectedExecutionException e) {
            count("busy");
            return CompletableFuture.completedFuture(BUSY);
        }
    }

    private String find(String text, long start) {
        try {
            return Markdown.of(questions.ask(question(text, start)));
        } catch (IndexNotReadyException e) {
            return UNREADY;
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted() || System.nanoTime() - start >= budget.toNanos()) {
                return LATE;
            }
            String trace = UUID.randomUUID().toString();
            LOG.errorf(e, "A question failed: %s", trace);
            return "Something went wrong with this question. The log of this service has more under " + trace + '.';
        }
    }

    /** A model may write until a quarter of the budget is left, which the articles' own sentences need at most. */
    private Question question(String text, long start) {
        Duration left = budget.multipliedBy(3).dividedBy(4).minusNanos(System.nanoTime() - start);
        boolean enough = left.compareTo(budget.dividedBy(4)) > 0;
        return new Question(text, List.of(), Filter.NONE, enough ? null : Mode.EXTRACTIVE, enough ? left : null);
    }

    private void count(String outcome) {
        metrics.counter("footnote.webhook.answers", "outcome", outcome).increment();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
