package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.footnote.slack.FakeSlack.Call;
import io.footnote.slack.FakeSlack.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What happens when Slack does not take an answer, or does not say that it did. */
@QuarkusTest
@TestProfile(WithSlack.class)
class SlackFailuresTest extends AtSlack {

    @Inject
    MeterRegistry metrics;

    static Stream<Trouble> certain() {
        return Stream.of(new Trouble(200, "{\"ok\":false,\"error\":\"internal_error\"}", "", false, 0),
                new Trouble(429, "", "0", false, 0), new Trouble(429, "", "", false, 0),
                new Trouble(429, "", "nonsense", false, 0));
    }

    @ParameterizedTest
    @MethodSource("certain")
    void postsAgainWhatSlackRefused(Trouble trouble) throws InterruptedException {
        slack.trouble(trouble);
        workspace.deliver(Workspace.event("mention-in-a-channel"));
        assertThat(methods(slack.calls(2))).containsExactly("failed chat.postMessage", "chat.postMessage");
    }

    static Stream<Trouble> uncertain() {
        return Stream.of(Trouble.status(500), new Trouble(502, "<html>", "", false, 0),
                new Trouble(200, "<html>", "", false, 0),
                new Trouble(200, "{}", "", false, 1500));
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void looksIntoTheThreadBeforeItPostsAgainWhatMayStandThere(Trouble trouble) throws InterruptedException {
        slack.trouble(trouble);
        workspace.deliver(Workspace.event("mention-in-a-channel"));
        assertThat(methods(slack.calls(3))).containsExactly("failed chat.postMessage", "conversations.replies",
                "chat.postMessage");
    }

    @Test
    void takesAThreadThatNobodyAnsweredIn() throws InterruptedException {
        slack.trouble(Trouble.status(500), new Trouble(200, "{\"ok\":true}", "", false, 0));
        workspace.deliver(Workspace.event("mention-in-a-channel"));
        assertThat(methods(slack.calls(3))).last().isEqualTo("chat.postMessage");
    }

    @Test
    void doesNotPostAgainWhatStandsThere() throws InterruptedException {
        slack.trouble(new Trouble(500, "", "", true, 0));
        workspace.deliver(Workspace.event("mention-in-a-channel"));
        assertThat(methods(slack.calls(2))).containsExactly("chat.postMessage", "conversations.replies");
        String next = Workspace.event("direct-message");
        workspace.deliver(next);
        assertThat(slack.calls(3).get(2).eventId()).isEqualTo(Workspace.idOf(next));
    }

    @Test
    void waitsAsLongAsSlackWants() throws InterruptedException {
        slack.trouble(new Trouble(429, "", "1", false, 0));
        long start = System.nanoTime();
        workspace.deliver(Workspace.event("mention-in-a-channel"));
        slack.calls(2);
        assertThat(System.nanoTime() - start).isGreaterThan(1_000_000_000);
    }

    @Test
    void postsWhereItMayNotReadTheThread() throws InterruptedException {
        slack.trouble(Trouble.status(500), new Trouble(200, "{\"ok\":false,\"error\":\"missing_scope\"}", "", false, 0));
        workspace.deliver(Workspace.event("mention-in-a-channel"));
        assertThat(methods(slack.calls(3))).containsExactly("failed chat.postMessage", "failed conversations.replies",
                "chat.postMessage");
    }

    @Test
    void givesUpInTheEndAndCountsIt() throws InterruptedException {
        double before = count("given-up");
        Trouble refused = new Trouble(200, "{\"ok\":false,\"error\":\"channel_not_found\"}", "", false, 0);
        slack.trouble(refused, refused, refused, refused);
        String event = Workspace.event("mention-in-a-channel");
        workspace.deliver(event);
        slack.calls(4);
        while (count("given-up") == before) {
            Thread.onSpinWait();
        }
        workspace.deliver(event);
        workspace.deliver(Workspace.event("direct-message"));
        assertThat(methods(slack.calls(5))).endsWith("failed chat.postMessage", "chat.postMessage").hasSize(5);
    }

    @Test
    void saysInTheEndThatThereIsNoIndex() throws InterruptedException {
        workspace.deliver(asking("unready now"));
        assertThat(slack.calls(1).get(0).text()).startsWith("The articles are not ready");
    }

    @Test
    void owesAnAnswerForAMistakeOfOurs() throws InterruptedException {
        workspace.deliver(asking("broken inside"));
        assertThat(slack.calls(1)).singleElement()
                .satisfies(call -> assertThat(call.text()).contains("Something went wrong").doesNotContain("secret"));
    }

    @Test
    void saysThatAQuestionIsTooLong() throws InterruptedException {
        workspace.deliver(asking("why ".repeat(600)));
        assertThat(slack.calls(1).get(0).text()).contains("2399 characters").contains("2000");
    }

    private double count(String outcome) {
        var counter = metrics.find("footnote.slack.answers").tag("outcome", outcome).counter();
        return counter == null ? 0 : counter.count();
    }

    static String asking(String question) {
        return Workspace.event("direct-message").replace("what colour is the sky?", question);
    }

    private static List<String> methods(List<Call> calls) {
        return calls.stream().map(Call::method).toList();
    }
}
