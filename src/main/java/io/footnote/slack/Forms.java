package io.footnote.slack;

import com.slack.api.app_backend.slash_commands.SlashCommandPayloadParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.util.JsonPayloadExtractor;

import io.footnote.hook.Refusal;

/** Reads forms by the SDK's parsers, which trip over a percent sign that encodes nothing. */
final class Forms {

    static final String TYPE = "application/x-www-form-urlencoded";

    private Forms() {
    }

    /** Whether Slack only checks that the certificate is good; that is all it says, and the one thing it says unsigned. */
    static boolean isSslCheck(String form) {
        for (String pair : form.split("&")) {
            if (pair.equals("ssl_check=1")) {
                return true;
            }
        }
        return false;
    }

    /** @throws Refusal (400) if it is no form */
    static SlashCommandPayload command(String form) {
        try {
            return new SlashCommandPayloadParser().parse(form);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400);
        }
    }

    /** The JSON in the field {@code payload}. @throws Refusal (400) if there is none */
    static String payload(String form) {
        try {
            // The extractor takes what begins like JSON for JSON, whatever its type.
            String json = form.strip().startsWith("{") ? null : new JsonPayloadExtractor().extractIfExists(form);
            if (json != null) {
                return json;
            }
        } catch (IllegalArgumentException e) {
            // Refused below.
        }
        throw new Refusal(400);
    }
}
