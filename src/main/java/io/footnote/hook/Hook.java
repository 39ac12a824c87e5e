package io.footnote.hook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * A path that chat products post to. It reads the body itself: a signature is about bytes, and what decodes forms before
 * the signature is checked works for anyone. Refusals become problems in the failure handler that the service has for all.
 */
public final class Hook {

    /** A click on a button carries the whole message it stands in, twice encoded. */
    static final int MAX_BODY_BYTES = 256 * 1024;

    /** Before the handler that reads bodies for everyone else. */
    private static final int BEFORE_BODIES = -200;

    private Hook() {
    }

    /** Handled at once on a worker thread: neither the network's threads nor those that answer questions are kept. */
    public static void mount(Router router, String path, Function<Delivery, Reply> handler) {
        mountLater(router, path,
                (context, delivery) -> context.vertx().executeBlocking(() -> handler.apply(delivery), false));
    }

    /** Answered when the handler's stage completes; the handler itself must not block. */
    public static void mountAsync(Router router, String path, Function<Delivery, CompletionStage<Reply>> handler) {
        mountLater(router, path, (context, delivery) -> Future.fromCompletionStage(handler.apply(delivery), context.vertx()
                .getOrCreateContext()));
    }

    private static void mountLater(Router router, String path, Work work) {
        router.post(path).order(BEFORE_BODIES).handler(context -> new Body(context, MAX_BODY_BYTES, body -> {
            try {
                work.start(context, new Delivery(headers(context), body)).onComplete(
                        reply -> answer(context, reply), failure -> fail(context, failure));
            } catch (Refusal refusal) {
                fail(context, refusal);
            }
        }).read());
    }

    /** What is done with a delivery. */
    private interface Work {

        Future<Reply> start(RoutingContext context, Delivery delivery);
    }

    private static void answer(RoutingContext context, Reply reply) {
        if (context.response().closed()) {
            return;
        }
        if (reply.body().length == 0) {
            context.response().end();
        } else {
            context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                    .end(Buffer.buffer(reply.body()));
        }
    }

    private static void fail(RoutingContext context, @Nullable Throwable failure) {
        if (failure instanceof Refusal refusal) {
            context.fail(refusal.status());
        } else {
            context.fail(500, failure);
        }
    }

    private static Map<String, List<String>> headers(RoutingContext context) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : context.request().headers().names()) {
            headers.put(name.toLowerCase(Locale.ROOT), context.request().headers().getAll(name));
        }
        return headers;
    }
}
