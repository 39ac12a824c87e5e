package io.footnote.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The packaged service in a process of its own, on a free port of this machine. Closing it stops that process, no other. */
final class Service implements AutoCloseable {

    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private static final Path LOGS = Path.of("target/bench");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path log;
    private final URI address;
    private final long launched;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Service(Process process, Path log, URI address, long launched) {
        this.process = process;
        this.log = log;
        this.address = address;
        this.launched = launched;
    }

    /**
     * @param name of its log under {@code target/bench}
     * @param jvm options of the JVM
     * @param arguments of the command line
     */
    static Service start(String name, List<String> jvm, List<String> arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-Dquarkus.http.port=" + port, "-jar", JAR.toString()));
        command.addAll(arguments);
        System.out.println("$ " + String.join(" ", command));
        Path log = Files.createDirectories(LOGS).resolve(name + ".log");
        long launched = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        // So that Ctrl-C leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Service(process, log, URI.create("http://127.0.0.1:" + port), launched);
    }

    /** Waits until questions can be answered; gives the seconds since the launch. */
    double ready() throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
        while (elapsed() < PATIENCE.toSeconds()) {
            if (!process.isAlive()) {
                throw new IOException("the service ended with " + process.exitValue() + ", see " + log);
            }
            if (isUp(health)) {
                return elapsed();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("the service is not ready after " + PATIENCE + ", see " + log);
    }

    private boolean isUp(HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Gives the milliseconds until the whole answer is here. */
    double ask(String question) throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(Map.of("question", question));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/chat")).timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)).build();
        long began = System.nanoTime();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        double millis = (System.nanoTime() - began) / 1e6;
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return millis;
    }

    /** A line of {@code /proc/PID/status}, such as {@code VmRSS} or its peak {@code VmHWM}, in megabytes of 10^6 bytes. */
    double memory(String line) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(read -> read.startsWith(line + ":"))
                .mapToDouble(read -> Long.parseLong(read.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst().orElseThrow(() -> new IOException("no " + line + " in /proc/" + process.pid() + "/status"));
    }

    private double elapsed() {
        return (System.nanoTime() - launched) / 1e9;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
