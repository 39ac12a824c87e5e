package io.footnote.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.footnote.web.Problem.FieldError;

/**
 * Reads a body as one JSON object, with no leniency: what two parsers could understand differently (bytes that are not
 * UTF-8, a name given twice, something after the end) is refused.
 */
final class StrictJson {

    /** More than any request of ours needs, less than hurts. */
    private static final int MAX_DEPTH = 32;

    private static final ObjectReader READER = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private StrictJson() {
    }

    /** @throws ProblemException if the body is anything but one JSON object in UTF-8 */
    static JsonFields read(byte[] body) {
        JsonNode node = parse(decode(body));
        if (node instanceof ObjectNode object) {
            return new JsonFields(object, "#");
        }
        if (node.isMissingNode()) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is empty.");
        }
        throw new ProblemException(ProblemType.WRONG_TYPE, "The body must be a JSON object.",
                FieldError.pointer("#", "must be an object, not " + JsonFields.kind(node)));
    }

    private static String decode(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            // RFC 8259 lets a parser ignore a byte order mark, which some editors and shells put there unasked.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.NOT_UTF_8, "The body must be JSON in UTF-8.",
                    FieldError.pointer("#", "has bytes that are not UTF-8"));
        }
    }

    private static JsonNode parse(String text) {
        try (JsonParser parser = READER.createParser(text)) {
            return parse(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(JsonParser parser) throws IOException {
        try {
            return READER.readTree(parser) instanceof JsonNode node ? node : READER.createArrayNode().path(0);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw new ProblemException(ProblemType.MALFORMED_JSON, "The body must be one JSON object.",
                    FieldError.pointer(JsonFields.fragment(parser.getParsingContext().pathAsPointer().toString()),
                            e.getOriginalMessage() + where));
        }
    }
}
