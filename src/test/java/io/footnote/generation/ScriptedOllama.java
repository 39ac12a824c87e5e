package io.footnote.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A server that speaks Ollama's protocol, and whose model is a script. {@code java ScriptedOllama.java [port]} starts one
 * whose model answers with sentences of the passages it is given; a test tells it what to say and how to fail.
 *
 * @see <a href="https://github.com/ollama/ollama/blob/main/docs/api.md">Ollama's API</a>
 */
public final class ScriptedOllama implements AutoCloseable {

    /** What the model does with one request. */
    public interface Script {
        void play(Call call) throws IOException;
    }

    private static final String DETAILS = "{\"parent_model\":\"\",\"format\":\"gguf\",\"family\":\"llama\","
            + "\"families\":[\"llama\"],\"parameter_size\":\"3.2B\",\"quantization_level\":\"Q4_K_M\"}";

    private final ServerSocket server;
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final Semaphore disconnects = new Semaphore(0);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Script otherwise = call -> call.say(helpful(call.system(), call.user())).done("stop");
    private volatile List<String> models = List.of("llama3.2:latest");

    /** @param port 0 for any that is free */
    public ScriptedOllama(int port) {
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Thread(this::accept, "ollama").start();
    }

    public static void main(String... args) {
        ScriptedOllama server = new ScriptedOllama(args.length == 0 ? 11434 : Integer.parseInt(args[0]));
        System.out.println("Plays Ollama with the model llama3.2 at " + server.url() + " until it is interrupted");
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What to do with the next requests, one each. */
    public ScriptedOllama then(Script... next) {
        scripts.addAll(Arrays.asList(next));
        return this;
    }

    /** What to do with all others. */
    public ScriptedOllama otherwise(Script script) {
        otherwise = script;
        return this;
    }

    /** The models it has, with their tags. */
    public ScriptedOllama models(String... names) {
        models = List.of(names);
        return this;
    }

    /** The next text that was asked for, or is within ten seconds. */
    public Call nextCall() throws InterruptedException {
        Call call = calls.poll(10, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no request came");
        }
        return call;
    }

    /** How many texts were asked for and not yet taken by {@link #nextCall}. */
    public int callsLeft() {
        return calls.size();
    }

    /** Whether a client goes away in the middle of a text, or does so within ten seconds. */
    public boolean sawDisconnect() throws InterruptedException {
        return disconnects.tryAcquire(10, TimeUnit.SECONDS);
    }

    /** From now on connections are refused, and those there are break. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket one : open) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request for a text, and the answer to it: each method sends something more. */
    public final class Call {

        private final Socket socket;
        private final boolean streamed;
        private final StringBuilder whole = new StringBuilder();
        private boolean begun;
        public final String body;
        public final String model;

        private Call(Socket socket, String body) {
            this.socket = socket;
            this.body = body;
            this.model = Json.strings(body, "model").get(0);
            this.streamed = !Pattern.compile("\"stream\"\\s*:\\s*false").matcher(body).find();
        }

        public String system() {
            return message("system");
        }

        public String user() {
            return message("user");
        }

        /** The text in pieces, a word each. */
        public Call say(String text) throws IOException {
            for (String word : text.isEmpty() ? new String[0] : text.split("(?<=\\s)")) {
                piece(word);
            }
            return this;
        }

        public Call piece(String text) throws IOException {
            whole.append(text);
            return streamed ? line(start() + Json.quoted(text) + "},\"done\":false}") : this;
        }

        /** The last line, with why it is the last: stop or length. */
        public Call done(String reason) throws IOException {
            String end = "},\"done\":true,\"done_reason\":" + Json.quoted(reason) + ",\"total_duration\":52000000,"
                    + "\"load_duration\":2000000,\"prompt_eval_count\":20,\"prompt_eval_duration\":30000000,"
                    + "\"eval_count\":" + whole.toString().split(" ").length + ",\"eval_duration\":20000000}";
            return streamed ? line(start() + "\"\"" + end) : answer(200, start() + Json.quoted(whole.toString()) + end);
        }

        /** A line as it is: one with an error, or none at all. */
        public Call line(String raw) throws IOException {
            byte[] bytes = (raw + "\n").getBytes(StandardCharsets.UTF_8);
            String head = begun ? ""
                    : "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n";
            begun = true;
            return send(head + Integer.toHexString(bytes.length) + "\r\n" + raw + "\n\r\n");
        }

        /** A whole answer, with more headers where needed. */
        public Call answer(int status, String json, String... headers) throws IOException {
            String head = "HTTP/1.1 " + status + " \r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                    + json.getBytes(StandardCharsets.UTF_8).length + "\r\n";
            return send(head + String.join("", Arrays.stream(headers).map(header -> header + "\r\n").toList()) + "\r\n" + json);
        }

        /** Silence, and an exception when the client goes away. */
        public Call pause(Duration time) throws IOException {
            socket.setSoTimeout((int) time.toMillis());
            try {
                socket.getInputStream().read();
                throw new IOException("the client is gone");
            } catch (SocketTimeoutException e) {
                return this;
            }
        }

        /** Silence for good. */
        public void stall() throws IOException {
            pause(Duration.ZERO);
        }

        /** The connection breaks. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        private void end() throws IOException {
            if (begun && !socket.isClosed()) {
                send("0\r\n\r\n");
            }
        }

        private String start() {
            return "{\"model\":" + Json.quoted(model) + ",\"created_at\":\"2026-11-01T00:00:00.000000001Z\","
                    + "\"message\":{\"role\":\"assistant\",\"content\":";
        }

        private String message(String role) {
            int index = Json.strings(body, "role").indexOf(role);
            return index < 0 ? "" : Json.strings(body, "content").get(index);
        }

        private Call send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "ollama-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String head = head(socket.getInputStream());
            Matcher length = Pattern.compile("(?i)content-length: *(\\d+)").matcher(head);
            byte[] body = socket.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            String path = head.isEmpty() ? "" : head.split(" ", 3)[1];
            if (path.equals("/api/chat")) {
                chat(new Call(socket, new String(body, StandardCharsets.UTF_8)));
            } else {
                write(socket, path);
            }
        } catch (IOException e) {
            // the client is gone, or the server is closed
        } finally {
            open.remove(socket);
        }
    }

    private void chat(Call call) throws IOException {
        calls.add(call);
        Script script = scripts.poll();
        try {
            if (!models.contains(call.model.contains(":") ? call.model : call.model + ":latest")) {
                call.answer(404, "{\"error\":" + Json.quoted("model '" + call.model + "' not found") + "}");
            } else {
                (script == null ? otherwise : script).play(call);
                call.end();
            }
        } catch (IOException e) {
            disconnects.release();
        }
    }

    private void write(Socket socket, String path) throws IOException {
        Call call = new Call(socket, "{\"model\":\"\"}");
        switch (path) {
            case "/" -> call.answer(200, "Ollama is running");
            case "/api/version" -> call.answer(200, "{\"version\":\"0.12.0\"}");
            case "/api/tags", "/api/ps" -> call.answer(200, "{\"models\":[" + models.stream().map(ScriptedOllama::card)
                    .collect(Collectors.joining(",")) + "]}");
            case "/api/show" -> call.answer(200, "{\"details\":" + DETAILS + ",\"capabilities\":[\"completion\"]}");
            case "/api/embed", "/api/generate" -> call.answer(501, "{\"error\":\"it only chats\"}");
            default -> call.answer(404, "404 page not found");
        }
    }

    private static String card(String model) {
        String name = Json.quoted(model);
        return "{\"name\":" + name + ",\"model\":" + name + ",\"modified_at\":\"2026-11-01T00:00:00Z\",\"size\":2019393189,"
                + "\"digest\":\"" + "%064x".formatted(model.hashCode() & 0xffffffffL) + "\",\"details\":" + DETAILS + "}";
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0 && head.indexOf("\r\n\r\n") < 0; b = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1) {
            head.append((char) b);
        }
        return head.toString();
    }

    /** Up to three sentences of the passages that have most words of the question, each with its passage's number. */
    private static String helpful(String system, String user) {
        int asks = user.lastIndexOf("Question:");
        String question = user.substring(asks < 0 ? 0 : asks + "Question:".length()).strip();
        if (system.contains("standalone")) {
            return standalone(user, question);
        }
        Set<String> asked = words(question);
        record Found(String sentence, String number, long common) {
        }
        List<Found> found = new ArrayList<>();
        Matcher passage = Pattern.compile("<passage number=\"(\\d+)\"[^>]*>(.*?)</passage>", Pattern.DOTALL).matcher(user);
        while (passage.find()) {
            for (String sentence : passage.group(2).strip().split("(?<=[.!?])\\s+|\n\\s*\n")) {
                long common = words(sentence).stream().filter(asked::contains).count();
                found.add(new Found(sentence.strip().replaceAll("\\s+", " "), passage.group(1), common));
            }
        }
        found.sort(Comparator.comparingLong(Found::common).reversed());
        found.removeIf(one -> one.common == 0 || one.sentence.split(" ").length < 4);
        return found.isEmpty() ? "NOT IN THE ARTICLES"
                : found.stream().limit(asked.size() > 4 ? 3 : 2)
                        .map(one -> one.sentence.replaceFirst("[.!?]*$", " [" + one.number + "]."))
                        .collect(Collectors.joining(" "));
    }

    /** Puts the last name of the conversation in place of the question's first pronoun. */
    private static String standalone(String conversation, String question) {
        Matcher name = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}\\d]+(?: \\p{Lu}[\\p{L}\\d]+)*").matcher(conversation);
        String last = name.results().reduce((one, other) -> other).map(MatchResult::group).orElse("");
        return last.isEmpty() ? question : question.replaceFirst("\\b(?:he|she|it|they|him|her|them)\\b", last);
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeIf(word -> word.length() < 4);
        return words;
    }

    /** As much of JSON as the protocol needs. */
    private static final class Json {

        static String quoted(String text) {
            StringBuilder json = new StringBuilder("\"");
            text.chars().forEach(c -> json.append(c == '"' || c == '\\' ? "\\" + (char) c
                    : c < ' ' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
            return json.append('"').toString();
        }

        /** The texts under that key, wherever it stands. */
        static List<String> strings(String json, String key) {
            List<String> texts = new ArrayList<>();
            Matcher found = Pattern.compile("\"" + key + "\"\\s*:\\s*\"").matcher(json);
            while (found.find()) {
                texts.add(text(json, found.end()));
            }
            return texts;
        }

        private static String text(String json, int start) {
            StringBuilder text = new StringBuilder();
            for (int i = start; json.charAt(i) != '"'; i++) {
                char c = json.charAt(i);
                if (c == '\\') {
                    c = json.charAt(++i);
                    int plain = "bfnrt".indexOf(c);
                    if (c == 'u') {
                        c = (char) Integer.parseInt(json.substring(i + 1, i + 5), 16);
                        i += 4;
                    } else if (plain >= 0) {
                        c = "\b\f\n\r\t".charAt(plain);
                    }
                }
                text.append(c);
            }
            return text.toString();
        }
    }
}
