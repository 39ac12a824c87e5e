package io.footnote.hook;

import java.util.function.Consumer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Reads a request's bytes up to a limit; what is beyond is refused with 413, and drained. */
final class Body {

    private final RoutingContext context;
    private final int limit;
    private final Consumer<byte[]> whole;
    private final Buffer bytes = Buffer.buffer();
    private boolean refused;

    Body(RoutingContext context, int limit, Consumer<byte[]> whole) {
        this.context = context;
        this.limit = limit;
        this.whole = whole;
    }

    void read() {
        HttpServerRequest request = context.request();
        if (request.headers().contains("expect")) {
            // Chat products never ask for leave to send; whoever does gets no more than an answer.
            context.fail(417);
            return;
        }
        request.handler(this::add).endHandler(end -> {
            if (!refused) {
                whole.accept(bytes.getBytes());
            }
        }).resume();
    }

    private void add(Buffer next) {
        if (!refused && bytes.length() + next.length() > limit) {
            refused = true;
            context.fail(413);
        } else if (!refused) {
            bytes.appendBuffer(next);
        }
    }
}
