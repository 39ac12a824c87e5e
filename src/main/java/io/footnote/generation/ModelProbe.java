package io.footnote.generation;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.footnote.generation.GenerationException.Fault;
import io.footnote.generation.ModelState.Status;

/**
 * Looks in the background whether Ollama is there and has the model, again and again, so that no question has to wait for it.
 */
public final class ModelProbe implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ModelProbe.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OllamaServer server;
    private final Clock clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "model-probe");
        thread.setDaemon(true);
        return thread;
    });
    /** Made on the probe's thread, because that takes a tenth of a second, for certificates that mostly nobody needs. */
    private final CompletableFuture<HttpClient> http = CompletableFuture.supplyAsync(ModelProbe::client, looking);
    private final CountDownLatch looked = new CountDownLatch(1);
    private volatile ModelState state;

    private ModelProbe(OllamaServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.state = new ModelState(Status.UNKNOWN, server.model(), null, null, null);
    }

    /** Takes the first look at once, without waiting for it. */
    public static ModelProbe start(GenerationConfig config, Clock clock) {
        ModelProbe probe = new ModelProbe(OllamaServer.of(config), clock);
        probe.looking.scheduleWithFixedDelay(probe::look, 0, config.probeInterval().toMillis(), TimeUnit.MILLISECONDS);
        return probe;
    }

    /** As of the last look. Waits for the first, which takes two seconds at most, so that a command knows, too. */
    public ModelState state() {
        http.join();
        try {
            looked.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return state;
    }

    @Override
    public void close() {
        looking.shutdownNow();
        http.cancel(false);
    }

    HttpClient http() {
        return http.join();
    }

    /** A text was written. */
    void heard() {
        if (!state.isReady()) {
            become(Status.READY, state.digest(), null);
        }
    }

    /** A text could not be written. */
    void heard(GenerationException failure) {
        if (failure.fault() == Fault.UNREACHABLE) {
            become(Status.DOWN, null, failure.getMessage());
        } else if (failure.fault() == Fault.MODEL_MISSING) {
            become(Status.MISSING, null, failure.getMessage());
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    }

    private void look() {
        try {
            HttpRequest tags = server.request("/api/tags").build();
            HttpResponse<String> response = Waiting.send(http(), tags, BodyHandlers.ofString(), PATIENCE.toNanos());
            if (response.statusCode() == 200) {
                seen(JSON.readTree(response.body()).path("models"));
            } else {
                become(Status.DOWN, null, server + " answers with HTTP " + response.statusCode());
            }
        } catch (IOException | TimeoutException e) {
            become(Status.DOWN, null, server + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            looked.countDown();
        }
    }

    private void seen(JsonNode models) {
        Optional<JsonNode> found = StreamSupport.stream(models.spliterator(), false)
                .filter(one -> tagged(one.path("name").asText()).equals(tagged(server.model()))).findFirst();
        if (found.isPresent()) {
            become(Status.READY, found.get().path("digest").asText(null), null);
        } else {
            become(Status.MISSING, null,
                    "%s does not have the model %s: run \"ollama pull %s\"".formatted(server, server.model(),
                            server.model()));
        }
    }

    /** A server that is down for a while has the same model when it is back, as far as is known. */
    private synchronized void become(Status status, @Nullable String seen, @Nullable String detail) {
        ModelState before = state;
        String digest = seen == null && status == Status.DOWN ? before.digest() : seen;
        if (before.status() == status && Objects.equals(before.digest(), digest)) {
            return;
        }
        state = new ModelState(status, server.model(), digest, detail, clock.instant());
        if (before.status() != status) {
            LOG.info(detail == null ? server + " has the model " + server.model() : detail);
        }
    }

    /** {@code x} means {@code x:latest}; a colon before the last slash belongs to a registry's port. */
    static String tagged(String name) {
        return name.indexOf(':', name.lastIndexOf('/') + 1) < 0 ? name + ":latest" : name;
    }
}
