package io.footnote.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.footnote.answer.Fingerprint;
import io.footnote.answer.Mode;
import io.footnote.answer.Question;
import io.footnote.eval.Reply.Quote;
import io.footnote.index.Filter;

/** The bodies of {@code /api} as a client sees them. A reply that lacks something is no reply. */
final class ChatJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChatJson() {
    }

    static String body(Question question) {
        ObjectNode body = JSON.createObjectNode().put("question", question.text());
        if (!question.history().isEmpty()) {
            var history = body.putArray("history");
            question.history().forEach(turn -> history.addObject()
                    .put("role", turn.role().name().toLowerCase(Locale.ROOT))
                    .put("text", turn.text()));
        }
        if (question.mode() != null) {
            body.put("mode", question.mode().toString());
        }
        Map<String, String> filter = parts(question.filter());
        if (!filter.isEmpty()) {
            body.set("filter", JSON.valueToTree(filter));
        }
        return body.toString();
    }

    /** The parts that narrow, by the name they have in bodies and query strings. */
    static Map<String, String> parts(Filter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "file", filter.file());
        put(parts, "from", filter.from());
        put(parts, "to", filter.to());
        put(parts, "tag", filter.tag());
        return parts;
    }

    static Reply reply(String body) throws SystemFailedException {
        JsonNode json = object(body);
        boolean answered = switch (text(json, "outcome")) {
            case "answered" -> true;
            case "abstained" -> false;
            default -> throw new SystemFailedException("the outcome is " + json.get("outcome"));
        };
        List<Quote> citations = new ArrayList<>();
        for (JsonNode citation : there(json, "citations")) {
            citations.add(new Quote(number(citation, "marker"), text(citation, "file"), number(citation, "start"),
                    number(citation, "end"), text(citation, "quote")));
        }
        if (answered == citations.isEmpty()) {
            throw new SystemFailedException(answered ? "an answer without citations" : "an abstention with citations");
        }
        try {
            String shown = answered ? text(json, "answer") : json.path("answer").asText("");
            return new Reply(text(json, "standaloneQuestion"), shown, optional(json, "shortAnswer"), citations,
                    there(json, "confidence").asDouble(Double.NaN), generated(json));
        } catch (IllegalArgumentException e) {
            throw new SystemFailedException(e.getMessage(), e);
        }
    }

    /** A service that says nothing of a model asked none. */
    private static @Nullable Boolean generated(JsonNode json) {
        return json.path("model").isTextual() ? json.path("mode").asText().equals(Mode.GENERATIVE.toString()) : null;
    }

    static List<String> files(String body) throws SystemFailedException {
        List<String> files = new ArrayList<>();
        for (JsonNode passage : there(object(body), "passages")) {
            files.add(text(passage, "file"));
        }
        return files;
    }

    /** Empty where the service tells none. */
    static Optional<Fingerprint> fingerprint(String body) throws SystemFailedException {
        JsonNode json = object(body).path("fingerprint");
        try {
            return json.isObject() ? Optional.of(JSON.treeToValue(json, Fingerprint.class)) : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new SystemFailedException("not a fingerprint: " + e.getOriginalMessage(), e);
        }
    }

    /** Title and detail of a problem body (RFC 9457), or the start of whatever else it is. */
    static String problem(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            String detail = json.path("detail").asText("");
            String told = json.path("title").asText("") + (detail.isEmpty() ? "" : ": " + detail);
            return told.isEmpty() ? start(body) : told;
        } catch (JsonProcessingException e) {
            return start(body);
        }
    }

    private static JsonNode object(String body) throws SystemFailedException {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
            throw new SystemFailedException("not a JSON object: " + start(body));
        } catch (JsonProcessingException e) {
            throw new SystemFailedException("not JSON: " + start(body), e);
        }
    }

    private static JsonNode there(JsonNode json, String key) throws SystemFailedException {
        if (!json.hasNonNull(key)) {
            throw new SystemFailedException("the reply has no '" + key + "'");
        }
        return json.get(key);
    }

    private static String text(JsonNode json, String key) throws SystemFailedException {
        return there(json, key).asText();
    }

    private static int number(JsonNode json, String key) throws SystemFailedException {
        if (!there(json, key).isInt()) {
            throw new SystemFailedException("'" + key + "' is " + json.get(key));
        }
        return json.get(key).asInt();
    }

    private static @Nullable String optional(JsonNode json, String key) {
        return json.hasNonNull(key) ? json.get(key).asText() : null;
    }

    private static void put(Map<String, String> parts, String key, @Nullable Object value) {
        if (value != null) {
            parts.put(key, value.toString());
        }
    }

    private static String start(String body) {
        return body.length() <= 200 ? body : body.substring(0, 200) + "…";
    }
}
