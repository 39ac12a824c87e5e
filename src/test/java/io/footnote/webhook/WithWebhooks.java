package io.footnote.webhook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.footnote.web.WithFakeAnswers;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The service with both webhooks, and answers that a test can choose. */
public final class WithWebhooks implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return new WithFakeAnswers().getEnabledAlternatives();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(new WithFakeAnswers().getConfigOverrides());
        config.put("footnote.webhook.mattermost-tokens", "another,zmigewsanbbsdf59xnmduzypjc");
        config.put("footnote.webhook.rocketchat-tokens", "VHjxeFFS8qFrvbQc3");
        config.put("footnote.webhook.budget", "PT2S");
        return config;
    }
}
