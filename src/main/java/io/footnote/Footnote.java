package io.footnote;

import io.footnote.cli.CommandApplication;
import io.footnote.cli.Invocation;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The main class: picks a command, or serves. */
@QuarkusMain
public final class Footnote {

    Footnote() {
    }

    public static void main(String... args) {
        Invocation invocation = Invocation.of(args);
        if (invocation instanceof Invocation.Done done) {
            System.exit(done.exitCode());
        } else if (invocation instanceof Invocation.Run) {
            Quarkus.run(CommandApplication.class,
                    (code, failure) -> System.exit(failure == null ? code : Invocation.failed(failure)), args);
        } else {
            Quarkus.run(args);
        }
    }
}
