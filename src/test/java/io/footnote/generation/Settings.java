package io.footnote.generation;

import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Configurations for tests: the defaults, but for what is given as key and value. */
public final class Settings {

    private Settings() {
    }

    public static GenerationConfig of(String... keysAndValues) {
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.put("footnote.ollama." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(GenerationConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100)).build()
                .getConfigMapping(GenerationConfig.class);
    }
}
