package io.footnote.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

import io.footnote.eval.QuestionSet;
import io.footnote.eval.QuestionSetException;
import io.footnote.eval.Sample;

/** How long an answer takes: one client, then several at once. Half of the questions have an answer, half have none. */
final class Latency {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 50;
    private static final double P50_MS = 120;
    private static final double P95_MS = 250;
    private static final double P95_RATIO = 5;

    private final Service service;
    private final List<String> questions;

    private Latency(Service service, List<String> questions) {
        this.service = service;
        this.questions = questions;
    }

    /** Corpus folder, questions, how many of them one client asks, and for how many seconds several clients ask. */
    public static void main(String... args) throws IOException, QuestionSetException, InterruptedException {
        QuestionSet set = QuestionSet.read(Path.of(args[1]));
        List<String> warmUp = questions(set, 2, WARM_UP);
        List<String> measured = questions(set, 1, Integer.parseInt(args[2]));
        Rows rows = new Rows();
        try (Service service = Service.start("latency", List.of(), List.of("serve", "--corpus", args[0]))) {
            System.out.printf("ready after %.1f s%n", service.ready());
            new Latency(service, warmUp).alone();
            Latency latency = new Latency(service, measured);
            Times alone = latency.alone();
            Crowd crowd = latency.crowded(Integer.parseInt(args[3]));
            String of = measured.size() + " questions, one client, ";
            rows.atMost(of + "p50 ms", "%.0f", alone.median(), P50_MS)
                    .atMost(of + "p95 ms", "%.0f", alone.percentile(.95), P95_MS);
            String crowded = CLIENTS + " clients, " + args[3] + " s, ";
            Times times = new Times(crowd.millis);
            rows.reported(crowded + "answers", "%.0f", times.ascending().size())
                    .reported(crowded + "p50 ms", "%.0f", times.median())
                    .reported(crowded + "p95 ms", "%.0f", times.percentile(.95))
                    .atMost(crowded + "errors", "%.0f", crowd.errors.get(), 0)
                    .atMost(crowded + "p95 over one client's", "%.2f", times.percentile(.95) / alone.percentile(.95),
                            P95_RATIO);
            crowd.reasons.forEach(reason -> System.out.println("error: " + reason));
        }
        System.exit(rows.print());
    }

    private static List<String> questions(QuestionSet set, long seed, int count) {
        return new Sample(seed).of(set, Math.max(1, count / 2)).cases().stream().map(asked -> asked.question().text()).toList();
    }

    private Times alone() throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (String question : questions) {
            millis.add(service.ask(question));
        }
        return new Times(millis);
    }

    private Crowd crowded(int seconds) throws InterruptedException {
        Crowd crowd = new Crowd();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int first = i * questions.size() / CLIENTS;
            clients.add(new Thread(() -> askUntil(end, first, crowd), "client " + i));
        }
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
        return crowd;
    }

    private void askUntil(long end, int first, Crowd crowd) {
        for (int i = first; System.nanoTime() < end; i++) {
            try {
                crowd.millis.add(service.ask(questions.get(i % questions.size())));
            } catch (IOException e) {
                crowd.errors.incrementAndGet();
                crowd.reasons.add(e.toString());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static final class Crowd {

        private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger errors = new AtomicInteger();
        private final Set<String> reasons = new ConcurrentSkipListSet<>();
    }
}
