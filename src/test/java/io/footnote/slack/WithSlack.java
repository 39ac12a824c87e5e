package io.footnote.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.footnote.web.WithFakeAnswers;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The service with a Slack app, and answers that a test can choose. */
public class WithSlack implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return new WithFakeAnswers().getEnabledAlternatives();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        String slack = "http://127.0.0.1:" + freePort();
        Map<String, String> config = new HashMap<>(new WithFakeAnswers().getConfigOverrides());
        config.put("footnote.slack.signing-secret", Workspace.SECRET);
        config.put("footnote.slack.bot-token", "xoxb-test");
        config.put("footnote.slack.api-url", slack + "/api/");
        config.put("footnote.slack.response-url", slack + '/');
        config.put("footnote.slack.timeout", "PT1S");
        config.put("footnote.slack.retry.first", "PT0.01S");
        config.put("footnote.slack.retry.attempts", "4");
        return config;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
