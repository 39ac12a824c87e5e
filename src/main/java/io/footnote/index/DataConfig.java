package io.footnote.index;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The one folder for all that outlasts the process. */
@ConfigMapping(prefix = "footnote.data")
public interface DataConfig {

    /** The index is kept here, so that a restart embeds only what changed. Not set: nothing is written anywhere. */
    Optional<Path> dir();
}
