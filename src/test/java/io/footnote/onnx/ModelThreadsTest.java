package io.footnote.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ModelThreadsTest {

    private final ModelThreads threads = new ModelThreads(2);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void keepsTheOrderOfTheItems() {
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();

        assertThat(threads.map(items, item -> item * 2)).isEqualTo(items.stream().map(item -> item * 2).toList());
    }

    @Test
    void doesASingleItemInTheCallersThread() {
        assertThat(threads.map(List.of("one"), item -> Thread.currentThread())).containsExactly(Thread.currentThread());
        assertThat(threads.map(List.of(), item -> item)).isEmpty();
    }

    @Test
    void runsAsManyTasksAtOnceAsThereAreThreads() {
        CyclicBarrier both = new CyclicBarrier(2);

        List<Thread> ranOn = threads.map(List.of(1, 2), item -> {
            await(both);
            return Thread.currentThread();
        });

        assertThat(ranOn).doesNotHaveDuplicates().contains(Thread.currentThread());
    }

    @Test
    void neverRunsMoreTasksThanThreadsHoweverManyCall() throws Exception {
        AtomicInteger running = new AtomicInteger();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        List<FutureTask<List<Integer>>> callers = IntStream.range(0, 8).mapToObj(caller -> new FutureTask<>(
                () -> threads.map(IntStream.range(0, 200).boxed().toList(), item -> {
                    seen.add(running.incrementAndGet());
                    Thread.yield();
                    running.decrementAndGet();
                    return item;
                }))).toList();

        callers.forEach(caller -> new Thread(caller).start());
        for (FutureTask<List<Integer>> caller : callers) {
            assertThat(caller.get()).hasSize(200);
        }

        assertThat(seen).allMatch(atOnce -> atOnce <= 2);
    }

    @Test
    void throwsWhatTheFirstFailingTaskThrewAndBeginsNoMore() {
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> threads.map(IntStream.range(0, 10_000).boxed().toList(), item -> {
            begun.incrementAndGet();
            if (item >= 3) {
                throw new IllegalArgumentException("item " + item);
            }
            return item;
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("item 3");

        assertThat(begun.get()).isLessThan(100);
        assertThat(threads.map(List.of(1, 2, 3), item -> item)).containsExactly(1, 2, 3);
    }

    @Test
    void throwsErrorsAsTheyAre() {
        assertThatThrownBy(() -> threads.map(List.of(1), item -> {
            throw new StackOverflowError("deep");
        })).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void stopsWhenTheCallerIsInterrupted() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch started = new CountDownLatch(1);
        FutureTask<Boolean> caller = new FutureTask<>(() -> {
            try {
                threads.map(IntStream.range(0, 1_000_000).boxed().toList(), item -> {
                    begun.incrementAndGet();
                    started.countDown();
                    return item;
                });
                return false;
            } catch (CancellationException e) {
                return Thread.currentThread().isInterrupted();
            }
        });
        Thread thread = new Thread(caller);
        thread.start();
        started.await();
        thread.interrupt();

        assertThat(caller.get()).isTrue();
        assertThat(begun.get()).isLessThan(1_000_000);
        assertThat(threads.map(List.of(1, 2), item -> item)).containsExactly(1, 2);
    }

    @Test
    void aShortJobDoesNotWaitForALongOne() throws Exception {
        CountDownLatch shortDone = new CountDownLatch(1);
        CountDownLatch longBegun = new CountDownLatch(2);
        AtomicInteger left = new AtomicInteger();
        FutureTask<Void> longJob = new FutureTask<>(() -> {
            threads.map(IntStream.range(0, 1_000_000).boxed().toList(), item -> {
                longBegun.countDown();
                if (shortDone.getCount() == 1) {
                    left.set(item);
                }
                return item;
            });
            return null;
        });
        new Thread(longJob).start();
        longBegun.await();

        threads.map(List.of(1, 2, 3), item -> item);
        shortDone.countDown();

        assertThat(left.get()).isLessThan(999_999);
        longJob.get();
    }

    @Test
    void worksAloneAfterClosing() {
        threads.close();

        assertThat(threads.map(List.of(1, 2, 3), item -> Thread.currentThread())).containsOnly(Thread.currentThread());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
