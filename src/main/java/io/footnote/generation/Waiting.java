package io.footnote.generation;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a request and waits no longer than given, for a name to resolve, for a connection and for an answer alike. */
final class Waiting {

    private Waiting() {
    }

    /** @throws TimeoutException when the time is over; the connection is given up then, as it is on an interrupt */
    static <T> HttpResponse<T> send(HttpClient http, HttpRequest request, BodyHandler<T> body, long nanos)
            throws IOException, InterruptedException, TimeoutException {
        CompletableFuture<HttpResponse<T>> response = http.sendAsync(request, body);
        try {
            return response.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            response.cancel(true);
        }
    }
}
