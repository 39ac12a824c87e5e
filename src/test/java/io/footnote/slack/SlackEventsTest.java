package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.footnote.slack.FakeSlack.Call;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithSlack.class)
class SlackEventsTest extends AtSlack {

    @Test
    void answersAMentionOnceInItsThread() throws InterruptedException {
        String event = Workspace.event("mention-in-a-channel");

        HttpResponse<String> reply = workspace.deliver(event);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        Call post = only(slack.calls(1));
        assertThat(post.method()).isEqualTo("chat.postMessage");
        assertThat(post.authorization()).isEqualTo("Bearer xoxb-test");
        assertThat(post.parameters()).containsEntry("channel", "C061EG9SL").containsEntry("thread_ts", "1780300800.000200");
        assertThat(post.text()).isEqualTo("The sky is blue. [1] Grass is not. [2][1]");
        assertThat(post.eventId()).isEqualTo(Workspace.idOf(event));
    }

    @Test
    void answersADirectMessage() throws InterruptedException {
        workspace.deliver(Workspace.event("direct-message"));
        assertThat(only(slack.calls(1)).parameters()).containsEntry("channel", "D024BE91L");
    }

    @Test
    void answersADirectMessageThatCarriesAFile() throws InterruptedException {
        workspace.deliver(Workspace.event("direct-message-with-a-file"));
        assertThat(only(slack.calls(1)).text()).startsWith("The sky is blue.");
    }

    @Test
    void tellsWhatCanBeAskedWhenNothingWas() throws InterruptedException {
        workspace.deliver(Workspace.event("mention-without-a-question"));
        assertThat(only(slack.calls(1)).text()).isEqualTo(Answering.HELP);
    }

    @ParameterizedTest
    @ValueSource(strings = { "mention-by-a-bot", "mention-edited-into-a-message", "own-direct-message",
            "own-direct-message-as-bot", "direct-message-edited", "direct-message-deleted", "message-in-a-channel",
            "message-of-a-bot", "channel-join", "reaction-added", "rate-limited" })
    void acknowledgesAndIgnores(String situation) throws InterruptedException {
        HttpResponse<String> reply = workspace.deliver(Workspace.event(situation));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertNothingButTheNextAnswer();
    }

    @Test
    void answersADeliveryThatComesFourTimesOnce() throws InterruptedException {
        String event = Workspace.event("mention-in-a-channel");
        for (int i = 0; i < 4; i++) {
            assertThat(workspace.deliver(event).statusCode()).isEqualTo(200);
        }
        slack.calls(1);
        slack.reset();
        assertNothingButTheNextAnswer();
    }

    @Test
    void answersTheChallenge() {
        HttpResponse<String> reply = workspace.deliver(Workspace.recorded("url-verification.json"));
        assertThat(reply.body())
                .isEqualTo("{\"challenge\":\"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P\"}");
    }

    private void assertNothingButTheNextAnswer() throws InterruptedException {
        String next = Workspace.event("mention-in-a-channel");
        workspace.deliver(next);
        assertThat(only(slack.calls(1)).eventId()).isEqualTo(Workspace.idOf(next));
    }

    private static Call only(List<Call> calls) {
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }
}
