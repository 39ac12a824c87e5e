package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.footnote.feedback.Feedback;
import io.footnote.feedback.FeedbackBook;
import io.footnote.slack.FakeSlack.Call;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithSlack.class)
class SlackCommandsTest extends AtSlack {

    static final AtomicInteger TRIGGERS = new AtomicInteger();

    @Inject
    FeedbackBook feedback;

    @Inject
    MeterRegistry metrics;

    @Test
    void saysThatItSearchesAndAnswersAtTheResponseUrl() throws InterruptedException {
        HttpResponse<String> reply = send(command("what colour is the sky?"));

        assertThat(reply.body()).isEqualTo("{\"response_type\":\"ephemeral\",\"text\":\"Searching the articles…\"}");
        assertThat(slack.calls(1)).singleElement().satisfies(answer -> {
            assertThat(answer.method()).isEqualTo("/commands/1");
            assertThat(answer.parameters()).containsEntry("response_type", "ephemeral")
                    .containsEntry("replace_original", "true");
            assertThat(answer.text()).startsWith("The sky is blue. [1]");
            assertThat(answer.blocks()).isNotEmpty();
            // The bot's token is for Slack's Web API alone.
            assertThat(answer.authorization()).isEqualTo("null");
        });
    }

    @Test
    void answersACommandThatIsDeliveredTwiceOnce() throws InterruptedException {
        String command = command("what colour is the sky?");
        send(command);
        assertThat(send(command).body()).isEmpty();
        slack.calls(1);
        send(command("what colour is the sea?"));
        assertThat(slack.calls(2)).hasSize(2);
    }

    @Test
    void tellsWhatCanBeAsked() {
        assertThat(send(command("")).body()).contains("Ask me a question").contains("ephemeral");
        assertThat(send(command("help")).body()).contains("Ask me a question");
    }

    @Test
    void letsSlackCheckTheCertificateUnsigned() {
        HttpResponse<String> reply = workspace.send(workspace
                .unsigned("/slack/commands", Workspace.recorded("ssl-check.form")).header("Content-Type", Workspace.FORM));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void keepsWhatAClickSays() throws InterruptedException {
        String event = Workspace.event("mention-in-a-channel");
        workspace.deliver(event);
        Call answer = slack.calls(1).get(0);
        assertThat(answer.blocks().findValuesAsText("value")).containsOnly(Workspace.idOf(event));
        waitUntilRecorded();

        String click = click("click-on-not-helpful", Workspace.idOf(event));
        assertThat(workspace.post("/slack/interactions", Workspace.FORM, click).statusCode()).isEqualTo(200);
        assertThat(workspace.post("/slack/interactions", Workspace.FORM, click).statusCode()).isEqualTo(200);

        Call thanks = slack.calls(2).get(1);
        assertThat(thanks.method()).isEqualTo("/actions/1");
        assertThat(thanks.parameters()).containsEntry("response_type", "ephemeral").containsEntry("replace_original", "false");
        assertThat(thanks.text()).isEqualTo("Thank you, your feedback is kept.");
        assertThat(given(event)).isNotNull().satisfies(kept -> {
            assertThat(kept.helpful()).isFalse();
            assertThat(kept.user()).isEqualTo("U061F7AUR");
            // Other tests ask in this thread, too, which the made-up answers append.
            assertThat(kept.question()).startsWith("what colour is the sky & the sea?");
            assertThat(kept.answer()).startsWith("The sky is blue. [1]");
            assertThat(kept.citations()).extracting(Feedback.Cited::file).containsOnly("skies/blue & é+%.md");
        });

        workspace.post("/slack/interactions", Workspace.FORM, click("click-on-helpful", Workspace.idOf(event)));
        assertThat(given(event).helpful()).isTrue();
        assertThat(slack.calls(3)).hasSize(3);
        assertThat(metrics.get("footnote.feedback").tag("helpful", "false").counter().count()).isPositive();
        String listed = workspace.send(workspace.unsigned("/api/feedback?limit=1", "").GET()).body();
        assertThat(listed).startsWith("{\"counts\":{\"helpful\":").contains("\"user\":\"U061F7AUR\",\"helpful\":true");
    }

    @Test
    void saysThatAnAnswerIsTooOldToBeRated() throws InterruptedException {
        workspace.post("/slack/interactions", Workspace.FORM, click("click-on-helpful", "EvGONE"));
        assertThat(slack.calls(1)).singleElement().satisfies(call -> assertThat(call.text()).contains("too old"));
    }

    @Test
    void ignoresOtherInteractions() {
        assertThat(workspace.post("/slack/interactions", Workspace.FORM,
                "payload=" + URLEncoder.encode("{\"type\":\"view_submission\"}", StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(200);
        assertThat(workspace.post("/slack/interactions", Workspace.FORM,
                click("click-on-helpful", "x").replace("footnote_helpful", "other_button")).statusCode()).isEqualTo(200);
    }

    /** The record follows the post, and it is the last of what waits. */
    private void waitUntilRecorded() {
        while (metrics.get("footnote.slack.waiting").gauge().value() > 0) {
            Thread.onSpinWait();
        }
    }

    private Feedback given(String event) {
        return feedback.all().stream().filter(one -> one.id().startsWith(Workspace.idOf(event))).findFirst().orElse(null);
    }

    private HttpResponse<String> send(String form) {
        return workspace.post("/slack/commands", Workspace.FORM, form);
    }

    private String command(String text) {
        return Workspace.recorded("slash-command.form")
                .replaceAll("text=[^&]*", "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .replaceAll("response_url=[^&]*",
                        "response_url=" + URLEncoder.encode(slack.uri("/commands/1").toString(), StandardCharsets.UTF_8))
                .replaceAll("trigger_id=[^&]*", "trigger_id=13345224609.738474920." + TRIGGERS.incrementAndGet());
    }

    private String click(String name, String question) {
        String payload = Workspace.recorded(name + ".json").replace("Ev0MDYGDKJ", question)
                .replaceAll("https://hooks.slack.com/actions/[^\"]*", slack.uri("/actions/1").toString())
                .replaceAll("\"trigger_id\": \"[^\"]*\"", "\"trigger_id\": \"1.2." + TRIGGERS.incrementAndGet() + '"');
        return "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
    }
}
