package io.footnote.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** What is known of the configuration before the application is started, and what a command makes of it. */
final class Settings {

    private Settings() {
    }

    /**
     * No port, no indexing but the command's own, and a quiet log: what a command prints is its answer. What was set on purpose
     * stays.
     */
    static void forCommand() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("footnote.index.background", "false");
        // Without its secret a door stays shut: a command must not answer what waits for the service.
        System.setProperty("footnote.slack.signing-secret", "");
        System.setProperty("footnote.webhook.mattermost-tokens", "");
        System.setProperty("footnote.webhook.rocketchat-tokens", "");
        setUnlessSet("quarkus.log.console.level", "WARN");
        setUnlessSet("quarkus.log.console.stderr", "true");
        setUnlessSet("quarkus.log.console.format", "%p: %s%e%n");
    }

    /** Null if nothing is kept, or only the application can tell where. */
    static @Nullable Path dataDir() {
        String set = System.getProperty("footnote.data.dir", System.getenv("FOOTNOTE_DATA_DIR"));
        return set == null || set.isBlank() ? null : Path.of(set);
    }

    /** Null if only the application can tell, because it is configured in files that only it reads. */
    static @Nullable Path corpusDir() {
        String set = System.getProperty("footnote.corpus.dir", System.getenv("FOOTNOTE_CORPUS_DIR"));
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        return Files.exists(Path.of("config")) || Files.exists(Path.of(".env")) ? null : Path.of("corpus");
    }

    private static void setUnlessSet(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
