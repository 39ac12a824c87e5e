package io.footnote.hook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads a body as a form. */
public final class FormBody {

    public static final String TYPE = "application/x-www-form-urlencoded";

    private FormBody() {
    }

    /** @throws Refusal (400) if it is no form, or names a field twice */
    public static Map<String, String> read(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&")) {
            String[] field = pair.split("=", 2);
            if (field.length == 2 && fields.put(decode(field[0]), decode(field[1])) != null) {
                throw new Refusal(400);
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400);
        }
    }
}
