package io.footnote.web;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The whole HTTP door, with answers that a test can choose. */
public final class WithFakeAnswers implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeBeans.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("footnote.chat.heartbeat", "PT0.2S");
    }
}
