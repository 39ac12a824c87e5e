package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.footnote.slack.FakeSlack.Call;

/** Whatever Slack delivers how often, and whenever the process dies: one answer a question. */
class ExactlyOnceTest {

    private static final int EVENTS = 200;
    private static final int SENDERS = 8;

    @TempDir
    Path folder;

    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void twoHundredEventsDeliveredAgainAndAgainWhileTheProcessDiesTwice() throws Exception {
        Random random = new Random(11);
        try (FakeSlack slack = new FakeSlack(0)) {
            for (int i = 0; i < 60; i++) {
                slack.troubleNowAndThen(random);
            }
            start(slack);
            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            List<Future<?>> deliveries = new ArrayList<>();
            for (String event : deliveries(random)) {
                deliveries.add(senders.submit(() -> deliver(event)));
            }
            for (int answered : List.of(40, 110)) {
                slack.posts(answered);
                process.destroyForcibly().waitFor();
                start(slack);
            }
            for (Future<?> delivery : deliveries) {
                delivery.get(60, TimeUnit.SECONDS);
            }
            senders.shutdown();
            assertOneAnswerEach(slack.posts(EVENTS));
            // Deliveries that come after all is said change nothing, nor does another start.
            process.destroyForcibly().waitFor();
            start(slack);
            deliver(Workspace.recorded("mention-in-a-channel.json").replace("Ev0MDYGDKJ", "Ev0"));
            deliver(Workspace.recorded("mention-in-a-channel.json").replace("Ev0MDYGDKJ", "EvLAST"));
            assertThat(slack.posts(EVENTS + 1)).hasSize(EVENTS + 1);
        }
    }

    private static void assertOneAnswerEach(List<Call> posts) {
        Map<String, Long> answers = posts.stream().collect(Collectors.groupingBy(Call::eventId, Collectors.counting()));
        assertThat(answers).hasSize(EVENTS).allSatisfy((id, count) -> assertThat(count).as(id).isEqualTo(1));
    }

    private static List<String> deliveries(Random random) {
        String recorded = Workspace.recorded("mention-in-a-channel.json");
        List<String> deliveries = IntStream.range(0, EVENTS).boxed()
                .flatMap(i -> Collections.nCopies(1 + random.nextInt(4), recorded.replace("Ev0MDYGDKJ", "Ev" + i)
                        .replace("1780300800.000200", "17803%05d.000200".formatted(i))).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    /** Until it is acknowledged, as Slack does, but without its long waits. */
    private void deliver(String event) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            try {
                if (new Workspace(service()).deliver(event).statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // The process is dead, or was killed in this moment.
            }
            pause(20);
        }
        throw new AssertionError("never acknowledged");
    }

    private URI service() {
        try {
            Path port = folder.resolve("port");
            return URI.create("http://127.0.0.1:" + (Files.exists(port) ? Files.readString(port) : "1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(FakeSlack slack) throws IOException {
        Files.deleteIfExists(folder.resolve("port"));
        Function<String, String> property = name -> "-Dfootnote.slack." + name;
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", property.apply("signing-secret=" + Workspace.SECRET),
                property.apply("bot-token=xoxb-test"), property.apply("api-url=" + slack.uri("/api/")),
                property.apply("retry.first=PT0.01S"), property.apply("retry.longest=PT0.1S"),
                property.apply("retry.attempts=50"), property.apply("timeout=PT1S"), "-cp",
                System.getProperty("java.class.path"), SlackProcess.class.getName(), folder.resolve("data").toString(),
                folder.resolve("port").toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
