package io.footnote.corpus;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the articles are. */
@ConfigMapping(prefix = "footnote.corpus")
public interface CorpusConfig {

    /** The folder of articles, relative to the working directory. It must exist; it may be empty. */
    @WithDefault("corpus")
    Path dir();

    /** Whether a new, changed or deleted file shows in the answers without a restart. */
    @WithDefault("true")
    boolean watch();
}
