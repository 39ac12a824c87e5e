package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(AcknowledgementTest.Overwhelmed.class)
class AcknowledgementTest {

    private static final int AT_ONCE = 50;

    /** A service of its own: its workers are busy for longer than other tests would wait. */
    public static final class Overwhelmed extends WithSlack {
    }

    @TestHTTPResource
    URI service;

    @Test
    void acknowledgesFiftyAtOnceWhileAnswersTakeHalfAMinute() throws InterruptedException {
        FakeSlack.configured();
        // Both workers are busy from now on.
        Workspace workspace = new Workspace(service);
        for (int i = 0; i < 4; i++) {
            workspace.deliver(SlackFailuresTest.asking("slow as can be"));
        }
        for (int i = 0; i < 4; i++) {
            burst();
        }
        List<Long> times = burst();
        Logger.getLogger(getClass()).infof("%d at once: p50 %d ms, p99 %d ms", AT_ONCE, times.get(AT_ONCE / 2),
                times.get(AT_ONCE - 1));
        assertThat(times.get(AT_ONCE - 1)).as("ms").isLessThan(1000);
    }

    /** How long each took, ascending. */
    private List<Long> burst() {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<HttpRequest> requests = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> new Workspace(service).signed("/slack/events", Workspace.now(),
                        SlackFailuresTest.asking("slow as can be")).header("Content-Type", "application/json").build())
                .toList();
        List<CompletableFuture<Long>> acknowledged = requests.stream().map(request -> {
            long start = System.nanoTime();
            return client.sendAsync(request, BodyHandlers.ofString()).thenApply(reply -> {
                assertThat(reply.statusCode()).isEqualTo(200);
                return (System.nanoTime() - start) / 1_000_000;
            });
        }).toList();
        return acknowledged.stream().map(CompletableFuture::join).sorted().toList();
    }
}
