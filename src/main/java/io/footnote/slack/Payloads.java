package io.footnote.slack;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.util.json.GsonFactory;

import io.footnote.hook.Refusal;

/** Reads JSON that was looked at by {@link io.footnote.hook.JsonBody} into the SDK's types. */
final class Payloads {

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Payloads() {
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
