package io.footnote.hook;

import java.nio.charset.StandardCharsets;

/**
 * What a hook answers, always with 200.
 *
 * @param body JSON in UTF-8; empty for none
 */
public record Reply(byte[] body) {

    public static final Reply EMPTY = new Reply(new byte[0]);

    public static Reply json(String json) {
        return new Reply(json.getBytes(StandardCharsets.UTF_8));
    }
}
