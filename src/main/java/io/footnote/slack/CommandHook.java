package io.footnote.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.util.json.GsonFactory;

import io.footnote.hook.Delivery;
import io.footnote.hook.Reply;

/** Where <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">slash commands</a> are delivered. */
final class CommandHook {

    private final SlackSignatures signatures;
    private final Commands commands;
    private final Intake intake;

    CommandHook(SlackSignatures signatures, Commands commands, Intake intake) {
        this.signatures = signatures;
        this.commands = commands;
        this.intake = intake;
    }

    Reply handle(Delivery delivery) {
        if (delivery.is(Forms.TYPE) && Forms.isSslCheck(delivery.text())) {
            return Reply.EMPTY;
        }
        signatures.verify(delivery);
        delivery.require(Forms.TYPE);
        Inquiry inquiry = commands.inquiry(delivery.text());
        if (inquiry.text().isBlank() || inquiry.text().equalsIgnoreCase("help")) {
            return ephemeral(Answering.HELP);
        }
        return intake.accept(inquiry) ? ephemeral("Searching the articles…") : Reply.EMPTY;
    }

    private static Reply ephemeral(String text) {
        return Reply.json(GsonFactory.createSnakeCase()
                .toJson(SlashCommandResponse.builder().responseType("ephemeral").text(text).build()));
    }
}
