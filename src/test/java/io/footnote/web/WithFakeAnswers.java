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
        // The index of these answers has its own folder: the shipped one is not to be brought into it.
        return Map.of("footnote.chat.heartbeat", "PT0.2S", "footnote.index.background", "false");
    }
}
