package io.footnote.slack;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.util.json.GsonFactory;

import io.footnote.hook.Refusal;

/** Reads JSON into the SDK's types, after a look at it that nesting and sheer numbers cannot hurt. */
final class Payloads {

    /** Rich text nests a dozen levels deep. */
    private static final int MAX_DEPTH = 64;

    private static final JsonMapper CHECKED = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Payloads() {
    }

    /** @throws Refusal (400) if it is not one JSON object */
    static JsonNode check(String json) {
        try {
            JsonNode node = CHECKED.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // Not JSON, or too much of it.
        }
        throw new Refusal(400);
    }

    /** @throws Refusal (400) if a field is not what the type says */
    static <T> T read(String json, Class<T> type) {
        try {
            return GSON.fromJson(json, type);
        } catch (JsonParseException | NumberFormatException | IllegalStateException e) {
            throw new Refusal(400);
        }
    }
}
