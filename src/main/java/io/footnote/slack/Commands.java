package io.footnote.slack;

import java.time.InstantSource;
import java.util.Set;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;

import io.footnote.hook.Refusal;

/** Reads what a slash command asks. */
final class Commands {

    private final ResponseUrls responses;
    private final InstantSource clock;

    Commands(ResponseUrls responses, InstantSource clock) {
        this.responses = responses;
        this.clock = clock;
    }

    /** @throws Refusal (400) if a field that Slack always sends is not there, or the answer would go elsewhere */
    Inquiry inquiry(String form) {
        SlashCommandPayload command = Forms.command(form);
        String user = command.getUserId();
        String channel = command.getChannelId();
        if (user == null || channel == null || !responses.allow(command.getResponseUrl())
                || !Ids.isOne(command.getTriggerId())) {
            throw new Refusal(400);
        }
        String text = command.getText() == null ? "" : Mrkdwn.read(command.getText(), Set.of());
        return new Inquiry("command-" + command.getTriggerId(), clock.instant(), user, channel, null,
                command.getResponseUrl(), text);
    }
}
