package io.footnote.slack;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.footnote.index.IndexNotReadyException;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Works off what was accepted, a few questions at a time. A question that cannot be answered or posted now does not hold
 * up the next ones: it comes back when its wait is over. Thread-safe.
 */
final class AnswerDesk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AnswerDesk.class);

    private final Inbox inbox;
    private final Answering answering;
    private final Delivering delivering;
    private final Retries retries;
    private final MeterRegistry metrics;
    private final ScheduledThreadPoolExecutor workers;

    AnswerDesk(Inbox inbox, Answering answering, Delivering delivering, Retries retries, int threads, MeterRegistry metrics) {
        this.inbox = inbox;
        this.answering = answering;
        this.delivering = delivering;
        this.retries = retries;
        this.metrics = metrics;
        AtomicInteger count = new AtomicInteger();
        this.workers = new ScheduledThreadPoolExecutor(threads, work -> {
            Thread thread = new Thread(work, "slack-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        // What is left when the service stops is in the inbox.
        workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        metrics.gauge("footnote.slack.waiting", inbox, Inbox::size);
    }

    /** A question and how far it got. */
    private static final class Job {

        private final Inquiry inquiry;
        private final Set<Integer> posted = new TreeSet<>();
        private @Nullable Prepared prepared;
        private boolean uncertain;
        private int failed;

        Job(Inquiry inquiry, boolean uncertain) {
            this.inquiry = inquiry;
            this.uncertain = uncertain;
        }
    }

    /** Answers what an earlier process accepted and may have answered: the thread is asked before anything is posted. */
    void resume() {
        List<Inquiry> left = inbox.waiting();
        if (!left.isEmpty()) {
            LOG.infof("%d questions from Slack were left unanswered and are answered now", left.size());
            left.forEach(inquiry -> later(new Job(inquiry, true), Duration.ZERO));
        }
    }

    /** Answers what was just accepted. */
    void submit(Inquiry inquiry) {
        later(new Job(inquiry, false), Duration.ZERO);
    }

    /** Does something of no consequence: it is tried once, and forgotten when the service stops. */
    void once(Runnable work) {
        workers.execute(work);
    }

    private void later(Job job, Duration delay) {
        workers.schedule(() -> work(job), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void work(Job job) {
        try {
            if (job.prepared == null) {
                job.prepared = answering.prepare(job.inquiry);
            }
            if (workers.isShutdown()) {
                // What was interrupted is no answer; the next process has the question in its inbox.
                return;
            }
            delivering.deliver(job.inquiry, job.prepared.messages(), job.posted, job.uncertain);
            answering.remember(job.inquiry, job.prepared);
            inbox.answered(job.inquiry, job.prepared.said());
            count("posted");
            LOG.infof("Slack question %s was answered", job.inquiry.id());
        } catch (IndexNotReadyException e) {
            unready(job, e);
        } catch (PostFailedException e) {
            job.uncertain |= e.isUncertain();
            again(job, String.valueOf(e.getMessage()), e.retryAfter());
        } catch (RuntimeException e) {
            // The pool would drop it without a word, and the question with it.
            LOG.errorf(e, "Slack question %s failed", job.inquiry.id());
            job.uncertain = true;
            again(job, String.valueOf(e.getMessage()), null);
        }
    }

    /** Articles are being indexed, or there are none: whoever asked is told so in the end. */
    private void unready(Job job, IndexNotReadyException e) {
        if (!retries.another(job.failed + 1)) {
            job.failed = 0;
            job.prepared = Prepared.words("The articles are not ready to be searched. Please ask again later.");
        }
        again(job, String.valueOf(e.getMessage()), null);
    }

    private void again(Job job, String reason, @Nullable Duration asked) {
        if (Thread.currentThread().isInterrupted() || workers.isShutdown()) {
            return;
        }
        job.failed++;
        if (retries.another(job.failed)) {
            Duration delay = retries.delay(job.failed, asked);
            metrics.counter("footnote.slack.retries").increment();
            LOG.warnf("Slack question %s is tried again in %d ms: %s", job.inquiry.id(), delay.toMillis(), reason);
            later(job, delay);
            return;
        }
        inbox.givenUp(job.inquiry);
        count("given-up");
        LOG.errorf("Slack question %s is given up after %d attempts: %s", job.inquiry.id(), job.failed, reason);
    }

    private void count(String outcome) {
        metrics.counter("footnote.slack.answers", "outcome", outcome).increment();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            workers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
