package io.footnote.web;

import java.util.function.Supplier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.footnote.answer.Fingerprint;
import io.smallrye.common.annotation.Blocking;

/** What the answers of this service depend on, for those who compare them from one day to another. */
@Path("/api/fingerprint")
@Blocking
@Tag(name = "Articles")
public final class FingerprintResource {

    private final Supplier<Fingerprint> fingerprint;

    FingerprintResource(Supplier<Fingerprint> fingerprint) {
        this.fingerprint = fingerprint;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the answers depend on", description = "The files and the SHA-256 of each, the splitter, the models and "
            + "the version: the same fingerprint, the same answers.")
    public Body get() {
        return new Body(fingerprint.get());
    }

    record Body(Fingerprint fingerprint) {
    }
}
