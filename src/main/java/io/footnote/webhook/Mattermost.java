package io.footnote.webhook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.footnote.hook.Delivery;
import io.footnote.hook.FormBody;
import io.footnote.hook.JsonBody;
import io.footnote.hook.Refusal;
import io.footnote.hook.Reply;
import io.footnote.hook.Secrets;
import io.footnote.wire.Json;

/**
 * Mattermost's <a href="https://developers.mattermost.com/integrate/webhooks/outgoing/">outgoing webhook</a>: a form or
 * JSON, as configured there. The answer becomes a reply to the post.
 */
final class Mattermost {

    private final List<String> tokens;
    private final Respondent respondent;

    Mattermost(List<String> tokens, Respondent respondent) {
        this.tokens = tokens;
        this.respondent = respondent;
    }

    /** What Mattermost takes. */
    record Comment(String text, String response_type) {
    }

    CompletionStage<Reply> handle(Delivery delivery) {
        Post post = post(delivery);
        if (!Secrets.oneOf(post.token(), tokens)) {
            throw new Refusal(401);
        }
        return respondent.answer(Asked.after(post.triggerWord(), post.text()))
                .thenApply(text -> Reply.json(Json.write(new Comment(text, "comment"))));
    }

    private record Post(@Nullable String token, @Nullable String text, @Nullable String triggerWord) {
    }

    private static Post post(Delivery delivery) {
        if (delivery.is(FormBody.TYPE)) {
            Map<String, String> form = FormBody.read(delivery.text());
            return new Post(form.get("token"), form.get("text"), form.get("trigger_word"));
        }
        delivery.require("application/json");
        JsonNode json = JsonBody.read(delivery.text());
        return new Post(json.path("token").textValue(), json.path("text").textValue(), json.path("trigger_word").textValue());
    }
}
