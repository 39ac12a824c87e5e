package io.footnote.eval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import io.footnote.answer.Fingerprint;
import io.footnote.answer.Question;

/**
 * Asks every question of a set, several at a time, and judges the replies. The result does not depend on how many at a time.
 */
public final class Evaluation {

    private static final int FOUND = 10;

    private final AnsweringSystem system;
    private final int parallelism;
    private final Clock clock;

    public Evaluation(AnsweringSystem system, int parallelism, Clock clock) {
        this.system = system;
        this.parallelism = parallelism;
        this.clock = clock;
    }

    /**
     * @param progress told after each question how many are done
     * @throws SystemFailedException if the system cannot be reached, or its corpus changed meanwhile; a failure of one question
     *         is a result
     */
    public SavedRun run(QuestionSet set, IntConsumer progress) throws SystemFailedException, InterruptedException {
        String started = clock.instant().toString();
        long begin = System.nanoTime();
        Optional<Fingerprint> before = system.fingerprint();
        List<Timed> outcomes = askAll(set.cases(), progress);
        if (!system.fingerprint().equals(before)) {
            throw new SystemFailedException("the system changed while it was evaluated (articles, models or version)");
        }
        Judge judge = new Judge(system.abstains());
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            results.add(judge.judge(set.cases().get(i), outcomes.get(i).outcome()));
        }
        var times = new SavedRun.Times(started, msSince(begin), outcomes.stream().map(Timed::ms).toList());
        return SavedRun.of(set, system.abstains(), before.orElse(null), results, times);
    }

    /** In the order of the cases, whichever is done first. */
    private List<Timed> askAll(List<Case> cases, IntConsumer progress) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        List<Callable<Timed>> tasks = new ArrayList<>();
        for (Case asked : cases) {
            tasks.add(() -> {
                Timed timed = ask(asked);
                progress.accept(done.incrementAndGet());
                return timed;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(parallelism);
        try {
            List<Timed> outcomes = new ArrayList<>();
            for (Future<Timed> future : threads.invokeAll(tasks)) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private Timed ask(Case asked) {
        Question question = asked.question();
        long begin = System.nanoTime();
        try {
            Reply reply = system.ask(question);
            long ms = msSince(begin);
            boolean measured = asked.expectation().answerable() && !asked.expectation().sources().isEmpty();
            String query = question.history().isEmpty() ? question.text() : reply.standaloneQuestion();
            List<String> found = measured ? system.search(query, question.filter(), FOUND) : List.of();
            return new Timed(new Outcome.Replied(reply, found), ms);
        } catch (SystemFailedException e) {
            return new Timed(new Outcome.Broke(e.getMessage()), msSince(begin));
        }
    }

    /** A question that throws is a failed question, and the rest of the run is still worth having. */
    private static Timed outcome(Future<Timed> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return new Timed(new Outcome.Broke("it threw " + e.getCause()), 0);
        }
    }

    private static long msSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private record Timed(Outcome outcome, long ms) {
    }
}
