package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.slack.api.app_backend.SlackSignature;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Whatever is not Slack's is refused, and nothing is posted. */
@QuarkusTest
@TestProfile(WithSlack.class)
class HostileDeliveryTest extends AtSlack {

    static final String JSON = "application/json";

    @AfterEach
    void nothingWasPostedButTheNextAnswer() throws InterruptedException {
        String next = Workspace.event("mention-in-a-channel");
        assertThat(workspace.deliver(next).statusCode()).isEqualTo(200);
        assertThat(slack.calls(1)).singleElement().satisfies(
                call -> assertThat(call.eventId()).isEqualTo(Workspace.idOf(next)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/slack/events", "/slack/commands", "/slack/interactions" })
    void refusesWhatIsNotSigned(String path) {
        HttpResponse<String> reply = workspace.send(workspace.unsigned(path, Workspace.event("mention-in-a-channel"))
                .header("Content-Type", JSON));
        assertRefused(reply, 401);
        assertThat(reply.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void refusesATamperedBody() {
        String event = Workspace.event("mention-in-a-channel");
        String stamp = Workspace.now();
        HttpRequest.Builder tampered = workspace.unsigned("/slack/events", event.replace("sky", "sea"))
                .header("Content-Type", JSON).header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", Workspace.sign(stamp, event));
        assertRefused(workspace.send(tampered), 401);
    }

    @ParameterizedTest
    @ValueSource(longs = { -302, -3600, 302, 3600, 100_000_000 })
    void refusesAStampThatIsMoreThanFiveMinutesOff(long seconds) {
        assertRefused(stamped(String.valueOf(System.currentTimeMillis() / 1000 + seconds)), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "now", "1e9", "-1", "99999999999999999999", "0x60", "1780300800.0" })
    void refusesAStampThatIsNone(String stamp) {
        assertRefused(stamped(stamp), 401);
    }

    private HttpResponse<String> stamped(String stamp) {
        return workspace.send(workspace.signed("/slack/events", stamp, Workspace.event("mention-in-a-channel"))
                .header("Content-Type", JSON));
    }

    @ParameterizedTest
    @CsvSource({ "v0=", "v0=00", "v1=", "''", "v0=zz" })
    void refusesASignatureThatIsNone(String signature) {
        assertRefused(workspace.send(workspace.unsigned("/slack/events", Workspace.event("mention-in-a-channel"))
                .header("Content-Type", JSON).header("X-Slack-Request-Timestamp", Workspace.now())
                .header("X-Slack-Signature", signature)), 401);
    }

    @Test
    void refusesTwoSignaturesOfWhichOneIsRight() {
        String event = Workspace.event("mention-in-a-channel");
        assertRefused(workspace.send(workspace.signed("/slack/events", Workspace.now(), event)
                .header("Content-Type", JSON).header("X-Slack-Signature", "v0=00")), 401);
    }

    @Test
    void refusesTheSignatureOfAnotherSecret() {
        String event = Workspace.event("mention-in-a-channel");
        String stamp = Workspace.now();
        String signature = new SlackSignature.Generator("another").generate(stamp, event);
        assertRefused(workspace.send(workspace.unsigned("/slack/events", event).header("Content-Type", JSON)
                .header("X-Slack-Request-Timestamp", stamp).header("X-Slack-Signature", signature)), 401);
    }

    @Test
    void doesNothingWhenADeliveryIsReplayed() throws InterruptedException {
        String event = Workspace.event("mention-in-a-channel");
        String stamp = Workspace.now();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> reply = workspace.send(workspace.signed("/slack/events", stamp, event)
                    .header("Content-Type", JSON));
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(slack.calls(1)).hasSize(1);
        }
        slack.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/slack/events", "/slack/commands", "/slack/interactions" })
    void refusesAMegabyte(String path) {
        assertRefused(workspace.post(path, JSON, "x".repeat(1 << 20)), 413);
    }

    @Test
    void refusesAMegabyteThatDoesNotSayItsLength() {
        byte[] megabyte = new byte[1 << 20];
        HttpRequest.Builder chunked = workspace.unsigned("/slack/events", "").header("Content-Type", JSON)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(megabyte)));
        assertRefused(workspace.send(chunked), 413);
    }

    @ParameterizedTest
    @CsvSource({ "/slack/events, text/plain", "/slack/events, application/x-www-form-urlencoded",
            "/slack/events, application/jsonx", "/slack/commands, application/json", "/slack/interactions, application/json",
            "/slack/interactions, multipart/form-data; boundary=x" })
    void refusesAnotherContentType(String path, String type) {
        assertRefused(workspace.post(path, type, Workspace.event("mention-in-a-channel")), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "\"text\"", "{", "{}{}", "{\"type\":\"a\",\"type\":\"b\"}", "nonsense",
            "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1\"}}",
            "{\"type\":\"event_callback\",\"event_id\":\"../x\",\"event\":{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1\"}}",
            "{\"type\":\"event_callback\",\"event_id\":{},\"event\":{\"type\":\"app_mention\"}}",
            "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event_time\":\"x\",\"event\":{\"type\":\"app_mention\"}}",
            "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"app_mention\",\"user\":[]}}" })
    void refusesWhatIsNoEvent(String body) {
        assertRefused(workspace.deliver(body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "{\"a\":" })
    void refusesJsonThatNestsAHundredThousandTimes(String nesting) {
        String bomb = nesting.repeat(100_000 / nesting.length());
        assertRefused(workspace.deliver(bomb), 400);
        assertRefused(workspace.deliver("{\"type\":\"event_callback\",\"event\":" + bomb), 400);
        assertRefused(workspace.post("/slack/interactions", Workspace.FORM, "payload=" + bomb.replace("\"", "%22")), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "payload", "payload=", "payload=%zz", "payload=%7B%7D%7D", "{\"type\":\"event_callback\"}",
            "payload=%7B%22type%22%3A%22block_actions%22%7D" })
    void refusesWhatIsNoInteraction(String body) {
        assertRefused(workspace.post("/slack/interactions", Workspace.FORM, body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "text=what", "text=%zz", "===", "&&&" })
    void refusesWhatIsNoCommand(String body) {
        assertRefused(workspace.post("/slack/commands", Workspace.FORM, body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://hooks.slack.com/commands/1", "http://127.0.0.1:1/", "http://x@127.0.0.1/",
            "file:///etc/passwd",
            "http://127.0.0.1.example.org/", "//127.0.0.1/", "http:", "%zz" })
    void refusesACommandWhoseAnswerWouldGoElsewhere(String url) {
        String command = Workspace.recorded("slash-command.form").replaceAll("response_url=[^&]*",
                "response_url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
        assertRefused(workspace.post("/slack/commands", Workspace.FORM, command), 400);
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        byte[] body = "{\"type\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        String stamp = Workspace.now();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Workspace.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(("v0:" + stamp + ':').getBytes(StandardCharsets.UTF_8));
        String signature = "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        assertRefused(workspace.send(workspace.unsigned("/slack/events", "").header("Content-Type", JSON)
                .header("X-Slack-Request-Timestamp", stamp).header("X-Slack-Signature", signature)
                .POST(BodyPublishers.ofByteArray(body))), 400);
    }

    @Test
    void knowsNoOtherMethodAndNoOtherPath() {
        assertThat(workspace.send(workspace.unsigned("/slack/events", "").GET()).statusCode()).isIn(404, 405);
        assertThat(workspace.send(workspace.unsigned("/slack/other", "")).statusCode()).isIn(404, 405);
    }

    private static void assertRefused(HttpResponse<String> reply, int status) {
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).doesNotContain(Workspace.SECRET, "xoxb", "Exception");
    }
}
