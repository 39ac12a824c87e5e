package io.footnote.hook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was posted to a hook, untouched.
 *
 * @param headers lower-case name to its values
 * @param body the raw bytes, which signatures are about
 */
public record Delivery(Map<String, List<String>> headers, byte[] body) {

    /** The header if it is there exactly once: of two, who knows which one was checked elsewhere. */
    public @Nullable String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.size() == 1 ? values.get(0) : null;
    }

    /** @throws Refusal if the body is not said to be of this type */
    public void require(String contentType) {
        if (!is(contentType)) {
            throw new Refusal(415);
        }
    }

    /** Whether the body is said to be of this type, whatever its parameters. */
    public boolean is(String contentType) {
        String type = header("content-type");
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(contentType);
    }

    /** @throws Refusal if the body is not UTF-8 */
    public String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400);
        }
    }
}
