package io.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class CorpusConfigTest {

    @Test
    void watchesTheFolderCorpusUnlessToldOtherwise() {
        var config = config(Map.of());
        assertThat(config.dir()).isEqualTo(Path.of("corpus"));
        assertThat(config.watch()).isTrue();
    }

    @Test
    void itsKeysAreThese() {
        var config = config(Map.of("footnote.corpus.dir", "/srv/articles", "footnote.corpus.watch", "false"));
        assertThat(config.dir()).isEqualTo(Path.of("/srv/articles"));
        assertThat(config.watch()).isFalse();
    }

    private static CorpusConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(CorpusConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100)).build()
                .getConfigMapping(CorpusConfig.class);
    }
}
