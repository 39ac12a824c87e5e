package io.footnote.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The threads that run models. However many callers there are, no more tasks run at once than there are threads, and
 * callers take turns task by task, so that a question does not wait for a long indexing job to end. Thread-safe.
 */
public final class ModelThreads implements AutoCloseable {

    private final int threads;
    private final Semaphore permits;
    private final ExecutorService helpers;

    public ModelThreads(int threads) {
        this.threads = threads;
        permits = new Semaphore(threads, true);
        AtomicInteger number = new AtomicInteger();
        helpers = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "footnote-model-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }, new ThreadPoolExecutor.DiscardPolicy());
    }

    /** One thread for each processor. */
    public static ModelThreads ofProcessors() {
        return new ModelThreads(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Applies a task to each item, several at once, and gives the results in the items' order. The calling thread works
     * too; a single item is done by it alone. A task must not call this method.
     *
     * @throws RuntimeException what a task threw (or an {@link Error}), the first by the items' order; no further task is
     *         begun
     * @throws CancellationException if the calling thread is interrupted, which it remains; no further task is begun
     */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> task) {
        Queue<FutureTask<R>> open = new ConcurrentLinkedQueue<>();
        List<FutureTask<R>> all = new ArrayList<>(items.size());
        for (T item : items) {
            all.add(new FutureTask<>(() -> applyOrCancel(task, item, open)));
        }
        open.addAll(all);
        for (int i = 1; i < Math.min(threads, items.size()); i++) {
            help(open);
        }
        try {
            permits.acquire();
            while (runNextAndRelease(open)) {
                permits.acquire();
            }
            return results(all);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted before all " + items.size() + " tasks were done");
        } finally {
            cancel(open);
        }
    }

    /** One task only, then back to the end of the helpers' queue: that is how callers take turns. */
    private void help(Queue<? extends Runnable> open) {
        helpers.execute(() -> {
            permits.acquireUninterruptibly();
            if (runNextAndRelease(open)) {
                help(open);
            }
        });
    }

    private boolean runNextAndRelease(Queue<? extends Runnable> open) {
        try {
            Runnable next = open.poll();
            if (next == null) {
                return false;
            }
            next.run();
            return true;
        } finally {
            permits.release();
        }
    }

    /** Tasks are begun in order, so a failed one comes before all that were cancelled because of it. */
    private static <R> List<R> results(List<FutureTask<R>> tasks) throws InterruptedException {
        List<R> results = new ArrayList<>(tasks.size());
        for (FutureTask<R> task : tasks) {
            try {
                results.add(task.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause();
            }
        }
        return results;
    }

    private static <T, R> R applyOrCancel(Function<? super T, ? extends R> task, T item, Queue<FutureTask<R>> open) {
        try {
            return task.apply(item);
        } catch (RuntimeException | Error e) {
            cancel(open);
            throw e;
        }
    }

    private static <R> void cancel(Queue<FutureTask<R>> open) {
        for (FutureTask<R> task = open.poll(); task != null; task = open.poll()) {
            task.cancel(false);
        }
    }

    /** Lets the tasks under way end; whoever calls from now on works alone. */
    @Override
    public void close() {
        helpers.shutdown();
    }
}
