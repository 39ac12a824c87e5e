package io.footnote.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.events.payload.AppMentionPayload;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.events.payload.MessagePayload;
import com.slack.api.app_backend.events.payload.UrlVerificationPayload;

import io.footnote.hook.Delivery;
import io.footnote.hook.JsonBody;
import io.footnote.hook.Reply;
import io.footnote.wire.Json;

/**
 * Where the <a href="https://docs.slack.dev/apis/events-api">Events API</a> delivers. It verifies, keeps and acknowledges,
 * and never waits for an answer: what is not acknowledged within three seconds is delivered again.
 */
final class EventHook {

    private final SlackSignatures signatures;
    private final SlackEvents events;
    private final Intake intake;

    EventHook(SlackSignatures signatures, SlackEvents events, Intake intake) {
        this.signatures = signatures;
        this.events = events;
        this.intake = intake;
    }

    Reply handle(Delivery delivery) {
        signatures.verify(delivery);
        delivery.require("application/json");
        String json = delivery.text();
        JsonNode root = JsonBody.read(json);
        String type = root.path("type").asText();
        if (type.equals(UrlVerificationPayload.TYPE)) {
            return Reply.json(Json.write(new Challenge(root.path("challenge").asText())));
        }
        if (type.equals(EventsApiPayload.TYPE)) {
            events.inquiry(json, root).ifPresentOrElse(intake::accept, intake::ignore);
        } else {
            intake.ignore();
        }
        return Reply.EMPTY;
    }

    /** Has the parsers look at their types, which takes longer than an acknowledgement may. */
    static void warmUp() {
        String event = "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}}";
        JsonBody.read(event);
        Payloads.read(event, AppMentionPayload.class);
        Payloads.read(event, MessagePayload.class);
    }

    /** Says that this address is ours. */
    record Challenge(String challenge) {
    }
}
