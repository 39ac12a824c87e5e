package io.footnote.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Plays Slack's Web API and the addresses that answers to commands go to, and remembers each call. */
final class FakeSlack implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Call> calls = new ArrayList<>();
    private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();

    private static @Nullable FakeSlack configured;

    /** The one that the service is configured to call, without a memory of earlier tests. */
    static synchronized FakeSlack configured() {
        try {
            int port = ConfigProvider.getConfig().getValue("footnote.slack.api-url", URI.class).getPort();
            if (configured == null || configured.server.getAddress().getPort() != port) {
                configured = new FakeSlack(port);
            }
            configured.reset();
            return configured;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param port 0 for any */
    FakeSlack(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "fake-slack");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * What was called.
     *
     * @param method {@code chat.postMessage} or the like; the path for a response URL
     * @param parameters of the form, or of the JSON body
     */
    record Call(String method, Map<String, String> parameters, String authorization) {

        String text() {
            return parameters.get("text");
        }

        JsonNode blocks() {
            return json("blocks");
        }

        JsonNode json(String name) {
            try {
                return JSON.readTree(parameters.getOrDefault(name, "null"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        String eventId() {
            return json("metadata").path("event_payload").path("event_id").asText();
        }
    }

    /**
     * What goes wrong with a call.
     *
     * @param taken whether Slack posts the message all the same
     * @param retryAfter empty for no such header
     */
    record Trouble(int status, String body, String retryAfter, boolean taken, long delayMs) {

        /** A call that goes well. */
        static final Trouble NONE = new Trouble(200, "", "", true, 0);

        static Trouble status(int status) {
            return new Trouble(status, "{\"ok\":false,\"error\":\"trouble\"}", "", false, 0);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The next calls go wrong, one after the other. */
    void trouble(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    /** One of the next calls goes wrong: too many, a server's mistake, or a message that is taken and its reply lost. */
    void troubleNowAndThen(Random random) {
        for (int i = random.nextInt(4); i > 0; i--) {
            trouble(Trouble.NONE);
        }
        trouble(switch (random.nextInt(4)) {
            case 0 -> new Trouble(429, "", "0", false, 0);
            case 1 -> Trouble.status(500);
            case 2 -> new Trouble(200, "{\"ok\":false,\"error\":\"internal_error\"}", "", false, 0);
            default -> new Trouble(503, "", "", true, 0);
        });
    }

    /** The messages that Slack took, once there are at least so many. */
    List<Call> posts(int least) throws InterruptedException {
        return await(least, call -> call.method().equals("chat.postMessage"));
    }

    /** Forgets all. */
    synchronized void reset() {
        calls.clear();
        troubles.clear();
    }

    /** Every call so far, failed ones included, once there are at least so many. */
    List<Call> calls(int least) throws InterruptedException {
        return await(least, call -> true);
    }

    private synchronized List<Call> await(int least, Predicate<Call> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (calls.stream().filter(wanted).count() < least) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("fewer than " + least + " calls: " + calls);
            }
            wait(left);
        }
        return calls.stream().filter(wanted).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            Call call = new Call(path.startsWith("/api/") ? path.substring(5) : path,
                    body.startsWith("{") ? json(body) : form(body),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            Trouble next = troubles.poll();
            Trouble trouble = next == Trouble.NONE ? null : next;
            String reply = trouble == null ? reply(call) : trouble.body();
            synchronized (this) {
                calls.add(trouble == null || trouble.taken() ? call
                        : new Call("failed " + call.method(), call.parameters(), call.authorization()));
                notifyAll();
            }
            if (trouble != null) {
                pause(trouble.delayMs());
                if (!trouble.retryAfter().isEmpty()) {
                    exchange.getResponseHeaders().add("Retry-After", trouble.retryAfter());
                }
            }
            byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(trouble == null ? 200 : trouble.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String reply(Call call) throws IOException {
        if (call.method().equals("conversations.replies")) {
            return replies(call);
        }
        return call.method().startsWith("/") ? "ok" : "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1780300802.000300\"}";
    }

    private String replies(Call asked) throws IOException {
        List<Map<String, Object>> messages = new ArrayList<>();
        for (Call call : calls) {
            if (call.method().equals("chat.postMessage")
                    && call.parameters().get("thread_ts").equals(asked.parameters().get("ts"))
                    && call.parameters().get("channel").equals(asked.parameters().get("channel"))) {
                messages.add(Map.of("type", "message", "text", call.text(), "metadata", call.json("metadata")));
            }
        }
        return JSON.writeValueAsString(Map.of("ok", true, "messages", messages, "has_more", false));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static Map<String, String> json(String body) throws IOException {
        Map<String, String> parameters = new TreeMap<>();
        JSON.readTree(body).fields().forEachRemaining(field -> parameters.put(field.getKey(),
                field.getValue().isTextual() ? field.getValue().asText() : field.getValue().toString()));
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
