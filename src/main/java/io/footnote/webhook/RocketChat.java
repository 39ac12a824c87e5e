package io.footnote.webhook;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.JsonNode;

import io.footnote.hook.Delivery;
import io.footnote.hook.JsonBody;
import io.footnote.hook.Refusal;
import io.footnote.hook.Reply;
import io.footnote.hook.Secrets;
import io.footnote.wire.Json;

/** Rocket.Chat's <a href="https://docs.rocket.chat/docs/integrations">outgoing integration</a>: JSON in, a message out. */
final class RocketChat {

    private final List<String> tokens;
    private final Respondent respondent;

    RocketChat(List<String> tokens, Respondent respondent) {
        this.tokens = tokens;
        this.respondent = respondent;
    }

    /** What Rocket.Chat takes. */
    record Message(String text) {
    }

    CompletionStage<Reply> handle(Delivery delivery) {
        delivery.require("application/json");
        JsonNode json = JsonBody.read(delivery.text());
        if (!Secrets.oneOf(json.path("token").textValue(), tokens)) {
            throw new Refusal(401);
        }
        if (isBot(json.path("bot"))) {
            return CompletableFuture.completedFuture(Reply.EMPTY);
        }
        return respondent.answer(Asked.after(json.path("trigger_word").textValue(), json.path("text").textValue()))
                .thenApply(text -> Reply.json(Json.write(new Message(text))));
    }

    /** False for people; for bots true, or an object that names the integration. Two bots would talk for ever. */
    private static boolean isBot(JsonNode bot) {
        return !(bot.isMissingNode() || bot.isNull() || bot.isBoolean() && !bot.booleanValue());
    }
}
