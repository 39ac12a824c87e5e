package io.footnote;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The main class: serves. */
@QuarkusMain
public final class Footnote {

    private Footnote() {
    }

    public static void main(String[] args) {
        Quarkus.run(args);
    }
}
