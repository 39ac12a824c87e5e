package io.footnote.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The body of a response as it comes, within time limits: what {@code BodySubscribers.ofInputStream} lacks. Closing it
 * before its end closes the connection, by which Ollama knows that nobody wants the rest.
 */
final class TimedBody extends InputStream implements BodySubscriber<InputStream> {

    /** What comes from the connection: bytes, or its end, or why it broke. */
    private record Piece(@Nullable ByteBuffer bytes, @Nullable Throwable broken) {
    }

    /** More came than any text needs. */
    static final class Endless extends IOException {

        @Serial
        private static final long serialVersionUID = 1;

        private Endless(String message) {
            super(message);
        }
    }

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final TimeLimits limits;
    private final long maxBytes;
    private long taken;
    private ByteBuffer current = ByteBuffer.allocate(0);
    private boolean ended;
    private Flow.@Nullable Subscription subscription;
    private boolean closed;

    TimedBody(TimeLimits limits, long maxBytes) {
        this.limits = limits;
        this.maxBytes = maxBytes;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        synchronized (this) {
            subscription = given;
            if (!closed) {
                given.request(1);
                return;
            }
        }
        given.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(buffer -> pieces.add(new Piece(buffer, null)));
    }

    @Override
    public void onError(Throwable broken) {
        pieces.add(new Piece(null, broken));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(null, null));
    }

    @Override
    public int read() throws IOException {
        return arrived() ? current.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!arrived()) {
            return -1;
        }
        int count = Math.min(length, current.remaining());
        current.get(into, offset, count);
        return count;
    }

    @Override
    public int available() {
        return current.remaining();
    }

    @Override
    public void close() {
        Flow.Subscription given;
        synchronized (this) {
            closed = true;
            given = subscription;
        }
        if (given != null) {
            given.cancel();
        }
    }

    /** Asks for more only when all was read, so that a fast server cannot fill the memory. */
    private synchronized void request() {
        if (subscription != null && !closed) {
            subscription.request(1);
        }
    }

    /** Waits until there are bytes to read; false at the end. */
    private boolean arrived() throws IOException {
        while (!current.hasRemaining() && !ended) {
            Piece piece = next();
            if (piece.broken != null) {
                throw piece.broken instanceof IOException e ? e : new IOException(piece.broken);
            }
            ended = piece.bytes == null;
            current = piece.bytes == null ? current : piece.bytes;
            taken += current.remaining();
            if (taken > maxBytes) {
                throw new Endless("more than " + maxBytes + " bytes");
            }
        }
        return current.hasRemaining();
    }

    private Piece next() throws IOException {
        try {
            Piece piece = pieces.poll(limits.nanosLeft(), TimeUnit.NANOSECONDS);
            if (piece == null) {
                throw limits.exceeded();
            }
            limits.begin();
            if (pieces.isEmpty()) {
                request();
            }
            return piece;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
