import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpServer;

/**
 * Plays Slack: delivers one signed question and prints the answer that is posted. Run it as it is, beside a service that was
 * started with FOOTNOTE_SLACK_SIGNING_SECRET=try FOOTNOTE_SLACK_BOT_TOKEN=try FOOTNOTE_SLACK_API_URL=http://127.0.0.1:9000/api/
 * java src/slack/Try.java "When did it happen?" [http://localhost:8080]
 */
class Try {

    public static void main(String[] args) throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        HttpServer slack = HttpServer.create(new InetSocketAddress("127.0.0.1", 9000), 0);
        slack.createContext("/api/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String field : form.split("&")) {
                System.out.println("  " + URLDecoder.decode(field, StandardCharsets.UTF_8));
            }
            byte[] ok = "{\"ok\":true,\"messages\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, ok.length);
            exchange.getResponseBody().write(ok);
            exchange.close();
            if (exchange.getRequestURI().getPath().endsWith("/chat.postMessage")) {
                answered.countDown();
            }
        });
        slack.start();
        long start = System.nanoTime();
        HttpResponse<String> reply = deliver(args[0], args.length > 1 ? args[1] : "http://localhost:8080");
        System.out.printf("%d %s after %d ms%n", reply.statusCode(), reply.body(), (System.nanoTime() - start) / 1_000_000);
        boolean done = reply.statusCode() == 200 && answered.await(60, TimeUnit.SECONDS);
        slack.stop(0);
        System.exit(done ? 0 : 1);
    }

    private static HttpResponse<String> deliver(String question, String service) throws Exception {
        String text = question.replace("\\", "\\\\").replace("\"", "\\\"");
        String event = "{\"type\":\"event_callback\",\"event_id\":\"Ev" + System.currentTimeMillis() + "\",\"event\":{\"type\":"
                + "\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1.0\",\"text\":\"<@U0> " + text + "\"}}";
        String stamp = String.valueOf(System.currentTimeMillis() / 1000);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("try".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal(("v0:" + stamp + ':' + event).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/slack/events"))
                .header("Content-Type", "application/json").header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(signature))
                .POST(BodyPublishers.ofString(event)).build();
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request, BodyHandlers.ofString());
    }
}
