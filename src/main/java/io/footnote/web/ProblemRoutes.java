package io.footnote.web;

import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * The HTTP layer below the resources: reads bodies, so that a slow client holds no thread and a large body is refused and
 * drained, and answers what never reaches a resource (a path that cannot be decoded, an unknown one) with a problem too.
 */
final class ProblemRoutes {

    static final int MAX_BODY_BYTES = 64 * 1024;

    /** Before Quarkus' own limit (-2), which answers without a body. */
    private static final int BEFORE_LIMITS = -100;

    void install(@Observes Router router) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES);
        router.route().order(BEFORE_LIMITS).failureHandler(ProblemRoutes::fail).handler(context -> {
            context.request().resume();
            bodies.handle(context);
        });
    }

    /** The body as it was read before the resource was called; empty if there was none. */
    static byte[] body(RoutingContext context) {
        Buffer body = context.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    private static void fail(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            response.reset();
            return;
        }
        if (context.request().headers().contains(HttpHeaders.EXPECT)) {
            // The client waits for leave to send a body that will not come: there is nothing to drain.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(end -> context.request().connection().close());
        }
        Problem problem = problem(context).at(context.request().path());
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(Problems.json(problem)));
    }

    /** A body that breaks off or is framed wrongly fails with 200: Vert.x thinks that no answer can be given. */
    private static Problem problem(RoutingContext context) {
        int status = context.statusCode();
        if (status < 500 || context.failure() == null) {
            return Problems.ofStatus(status < 400 ? 400 : status);
        }
        return Problems.of(context.failure());
    }
}
