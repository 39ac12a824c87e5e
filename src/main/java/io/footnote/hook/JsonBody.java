package io.footnote.hook;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads a body as one JSON object that neither its nesting nor a name given twice makes dangerous. */
public final class JsonBody {

    /** Slack's rich text nests a dozen levels deep. */
    private static final int MAX_DEPTH = 64;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonBody() {
    }

    /** @throws Refusal (400) if it is not one JSON object */
    public static JsonNode read(String json) {
        try {
            JsonNode node = STRICT.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // Not JSON, or too much of it.
        }
        throw new Refusal(400);
    }
}
