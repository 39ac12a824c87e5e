package io.footnote.answer;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the texts are that tell a chat model what to do. */
@ConfigMapping(prefix = "footnote.prompts")
public interface PromptsConfig {

    /** The folder of the prompt files; not set: {@code prompts} if it is there, else the files that Footnote brings. */
    Optional<Path> dir();
}
