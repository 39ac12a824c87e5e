package io.footnote.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The prompt files of a folder, or those that Footnote brings. */
public final class PromptFolder {

    private static final Logger LOG = Logger.getLogger(PromptFolder.class);

    private static final Path USUAL = Path.of("prompts");
    private static final String BROUGHT = "/io/footnote/prompts/";

    private final @Nullable Path folder;

    /** @param config says which folder; the usual one is taken if one of the files is in it */
    public PromptFolder(PromptsConfig config) {
        this(config.dir().orElseGet(() -> isHere() ? USUAL : null));
    }

    PromptFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    private static boolean isHere() {
        return Prompts.files().stream().anyMatch(name -> Files.isRegularFile(USUAL.resolve(name)));
    }

    /** @throws PromptException naming the file that is missing, unreadable or wrong */
    public Prompts read() {
        return new Prompts(this::text);
    }

    /**
     * The files as they are now, for whoever is writing them: a file that is wrong is logged, and the ones before are used.
     *
     * @throws PromptException naming the file that is wrong at first
     */
    public Supplier<Prompts> live() {
        Supplier<Prompts> reading = this::read;
        return new Supplier<>() {

            private Prompts good = reading.get();

            @Override
            public synchronized Prompts get() {
                try {
                    good = reading.get();
                } catch (PromptException e) {
                    LOG.errorf("prompts not read anew: %s", e.getMessage());
                }
                return good;
            }
        };
    }

    private String text(String name) {
        try {
            return folder == null ? brought(name) : Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new PromptException(folder + "/" + name + " cannot be read: " + e, e);
        }
    }

    private static String brought(String name) {
        try (InputStream file = Objects.requireNonNull(PromptFolder.class.getResourceAsStream(BROUGHT + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
