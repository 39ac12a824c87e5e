package io.footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every fixed question over the shipped articles, through the same door as everyone else. */
@QuarkusTest
class CorpusQuestionsTest {

    @TestHTTPResource
    URI base;

    @BeforeEach
    void waitForTheIndex() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(base.resolve("/q/health/ready")).build();
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (http.send(ready, BodyHandlers.ofString()).statusCode() != 200) {
            if (Instant.now().isAfter(end)) {
                fail("not ready: " + http.send(ready, BodyHandlers.ofString()).body());
            }
            // Readiness is told to nobody, so it has to be asked for again.
            Thread.sleep(100);
        }
    }

    @TestFactory
    Stream<DynamicTest> answersEveryQuestionOfTheSet() throws Exception {
        AnsweringSystem service = new HttpSystem(base);
        return QuestionSet.read(Path.of("src/test/questions/corpus.yaml")).cases().stream()
                .map(asked -> DynamicTest.dynamicTest(asked.id(), () -> ask(service, asked)));
    }

    private static void ask(AnsweringSystem service, Case asked) {
        Result result = new Judge(true).judge(asked, reply(service, asked));
        assertThat(result.failed()).as(result.message()).isFalse();
    }

    private static Outcome reply(AnsweringSystem service, Case asked) {
        try {
            return new Outcome.Replied(service.ask(asked.question()), List.of());
        } catch (SystemFailedException e) {
            return new Outcome.Broke(e.getMessage());
        }
    }
}
