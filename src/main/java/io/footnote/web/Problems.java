package io.footnote.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

import io.footnote.index.IndexNotReadyException;
import io.footnote.wire.Json;

/** Turns whatever was thrown into the problem that the client sees. */
final class Problems {

    /** Seconds after which a client may ask again when the index was not ready. */
    static final int RETRY_AFTER = 5;

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private Problems() {
    }

    /** An error of ours is logged with its cause under the id that the problem carries; nothing of the cause leaves. */
    static Problem of(Throwable thrown) {
        if (thrown instanceof ProblemException refused) {
            return refused.problem();
        }
        if (thrown instanceof IndexNotReadyException notReady) {
            return Problem.of(ProblemType.INDEX_NOT_READY, String.valueOf(notReady.getMessage()));
        }
        if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
            return ofStatus(http.getResponse().getStatus());
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(thrown, "Unexpected error %s", id);
        return Problem.of(ProblemType.INTERNAL_ERROR, "The log has more under this traceId.").traced(id);
    }

    /** A refusal of the HTTP layer, of which only the status is known. */
    static Problem ofStatus(int status) {
        ProblemType type = ProblemType.of(status);
        String detail = switch (type) {
            case BODY_TOO_LARGE -> "A body has at most " + ProblemRoutes.MAX_BODY_BYTES + " bytes.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json in UTF-8.";
            case NOT_FOUND -> "See /q/openapi for what there is.";
            default -> type.title() + '.';
        };
        return Problem.of(type, detail).withStatus(status);
    }

    /** In UTF-8; half a surrogate pair in an echoed name becomes a question mark instead of a failure. */
    static byte[] json(Problem problem) {
        return Json.write(problem).getBytes(StandardCharsets.UTF_8);
    }
}
