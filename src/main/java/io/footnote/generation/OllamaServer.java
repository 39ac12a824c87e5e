package io.footnote.generation;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.footnote.generation.GenerationException.Fault;

/**
 * Where Ollama is, and which of its models writes.
 *
 * @param base with neither user nor password, and without a slash at the end
 * @param authorization the header; null if none is needed
 */
record OllamaServer(URI base, @Nullable String authorization, String model) {

    private static final int MAX_WORDS = 200;
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** @throws BaseUrlException naming the setting, if it is no address */
    static OllamaServer of(GenerationConfig config) {
        try {
            URI given = new URI(config.baseUrl().strip().replaceAll("/+$", ""));
            if (given.getHost() == null || !"http".equals(given.getScheme()) && !"https".equals(given.getScheme())) {
                throw new BaseUrlException("footnote.ollama.base-url is no http or https address with a host");
            }
            URI base = new URI(given.getScheme(), null, given.getHost(), given.getPort(), given.getPath(), null, null);
            String user = given.getUserInfo();
            return new OllamaServer(base, user == null ? null : basic(user), config.model());
        } catch (URISyntaxException e) {
            // The exception's own words would repeat the password.
            throw new BaseUrlException("footnote.ollama.base-url is no address");
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    GenerationException failed(Fault fault, String what, @Nullable Throwable cause) {
        return new GenerationException(fault, "%s, model %s: %s".formatted(this, model, oneLine(what)), cause);
    }

    /** What a server says, fit for a message. */
    static String oneLine(String words) {
        String line = GAPS.matcher(words).replaceAll(" ").strip();
        return line.length() <= MAX_WORDS ? line : line.substring(0, MAX_WORDS) + "…";
    }

    @Override
    public String toString() {
        return "Ollama at " + base;
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }
}
