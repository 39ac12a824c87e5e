package io.footnote.slack;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.slack.api.app_backend.slash_commands.SlashCommandPayloadParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;

import io.footnote.hook.Refusal;

/** Reads slash commands. */
final class Commands {

    private final URI responses;
    private final InstantSource clock;

    /** @param responses answers are posted to this scheme, host and port and to no other */
    Commands(URI responses, InstantSource clock) {
        this.responses = responses;
        this.clock = clock;
    }

    /** @throws Refusal (400) if a field that Slack always sends is not there, or the answer would go elsewhere */
    Inquiry inquiry(String form) {
        SlashCommandPayload command = parse(form);
        String user = command.getUserId();
        String channel = command.getChannelId();
        String responseUrl = command.getResponseUrl();
        if (user == null || channel == null || responseUrl == null || !isSlacks(responseUrl)
                || !Ids.isOne(command.getTriggerId())) {
            throw new Refusal(400);
        }
        String text = command.getText() == null ? "" : Mrkdwn.read(command.getText(), Set.of());
        return new Inquiry("command-" + command.getTriggerId(), clock.instant(), user, channel, null, responseUrl, text);
    }

    /** Whether Slack only checks that the certificate is good; that is all it says, unsigned. */
    static boolean isSslCheck(String form) {
        return form.matches("(?s)(.*&)?ssl_check=1(&.*)?");
    }

    /** Whether an address is where Slack takes answers; an address of anyone else's would make us a proxy. */
    boolean isSlacks(@Nullable String address) {
        if (address == null) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return responses.getScheme().equals(uri.getScheme()) && responses.getHost().equals(uri.getHost())
                    && responses.getPort() == uri.getPort() && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static SlashCommandPayload parse(String form) {
        try {
            return new SlashCommandPayloadParser().parse(form);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400);
        }
    }
}
