package io.footnote.web;

import java.util.Map;
import java.util.function.Supplier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.footnote.answer.AnswerConfig;
import io.footnote.answer.Fingerprint;
import io.footnote.generation.Generator;
import io.footnote.generation.ModelState;
import io.smallrye.common.annotation.Blocking;

/** Which models answer, and whether the chat model is there. */
@Path("/api/models")
@Blocking
@Tag(name = "Models")
public final class ModelsResource {

    private final Generator generator;
    private final AnswerConfig config;
    private final Supplier<Fingerprint> fingerprint;

    ModelsResource(Generator generator, AnswerConfig config, Supplier<Fingerprint> fingerprint) {
        this.generator = generator;
        this.config = config;
        this.fingerprint = fingerprint;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Which models answer", description = "The models of this process by name and SHA-256, checked when they "
            + "were loaded; and the chat model, as it was when last looked at: ready, missing, down or unknown.")
    public Body get() {
        Map<String, String> here = fingerprint.get().models();
        return new Body(config.mode().toString(), here.get("embedding"), here.get("reader"), Chat.of(generator.state()));
    }

    /**
     * @param mode the configured way of answering
     * @param embedding name and SHA-256
     * @param reader likewise
     */
    record Body(String mode, @Nullable String embedding, @Nullable String reader, Chat chat) {
    }

    /**
     * @param detail what is wrong; null if nothing is
     * @param since when this was first seen, ISO-8601; null before the first look
     */
    record Chat(String model, String status, @Nullable String digest, @Nullable String detail, @Nullable String since) {

        static Chat of(ModelState state) {
            return new Chat(state.model(), state.status().toString(), state.digest(), state.detail(),
                    state.since() == null ? null : state.since().toString());
        }
    }
}
