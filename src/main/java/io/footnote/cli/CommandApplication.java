package io.footnote.cli;

import io.quarkus.runtime.QuarkusApplication;

/** Runs a command in the started application, and ends it with the command's exit code. */
public final class CommandApplication implements QuarkusApplication {

    @Override
    public int run(String... args) {
        return FootnoteCommand.line(Articles.ofApplication()).execute(args);
    }
}
