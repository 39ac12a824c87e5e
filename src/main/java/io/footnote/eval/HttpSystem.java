package io.footnote.eval;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.footnote.answer.Fingerprint;
import io.footnote.answer.Question;
import io.footnote.eval.Reply.Quote;
import io.footnote.index.Filter;

/** A running Footnote, through the interface that everyone else uses. */
public final class HttpSystem implements AnsweringSystem {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String base;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param base such as {@code http://localhost:8080}, with or without a slash at its end */
    public HttpSystem(URI base) {
        this.base = base.toString().replaceAll("/+$", "");
    }

    @Override
    public boolean abstains() {
        return true;
    }

    @Override
    public Optional<Fingerprint> fingerprint() throws SystemFailedException {
        return ChatJson.fingerprint(send(request("/api/fingerprint").GET().build()));
    }

    @Override
    public Reply ask(Question question) throws SystemFailedException {
        Reply reply = ChatJson.reply(send(request("/api/chat")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ChatJson.body(question)))
                .build()));
        for (Quote citation : reply.citations()) {
            prove(citation);
        }
        return reply;
    }

    /** Nobody's word is taken for a citation: what stands at its offsets is asked for, and compared. */
    private void prove(Quote citation) throws SystemFailedException {
        String path = URLEncoder.encode(citation.file(), StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
        String text = send(request("/api/articles/" + path).setHeader("Accept", "text/plain").GET().build());
        boolean stands = citation.start() >= 0 && citation.end() <= text.length() && citation.start() < citation.end()
                && text.substring(citation.start(), citation.end()).equals(citation.text());
        if (!stands) {
            throw new SystemFailedException("citation [" + citation.marker() + "] does not stand at " + citation.start()
                    + ".." + citation.end() + " of " + citation.file());
        }
    }

    @Override
    public List<String> search(String query, Filter filter, int limit) throws SystemFailedException {
        Map<String, String> parameters = new TreeMap<>(ChatJson.parts(filter));
        parameters.put("q", query);
        parameters.put("limit", Integer.toString(limit));
        String encoded = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ChatJson.files(send(request("/api/search?" + encoded).GET().build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Accept", "application/json");
    }

    private String send(HttpRequest request) throws SystemFailedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new SystemFailedException(request.uri().getPath() + " answered " + response.statusCode() + ": "
                        + ChatJson.problem(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new SystemFailedException(request.uri() + " cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SystemFailedException("interrupted", e);
        }
    }
}
