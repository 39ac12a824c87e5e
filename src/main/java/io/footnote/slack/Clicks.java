package io.footnote.slack;

import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;

import io.footnote.feedback.Feedback;
import io.footnote.hook.JsonBody;
import io.footnote.hook.Refusal;

/** Reads clicks on the buttons below an answer. */
final class Clicks {

    private final Inbox inbox;
    private final InstantSource clock;

    Clicks(Inbox inbox, InstantSource clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * A click on a button of ours.
     *
     * @param id of the click: the same if it is delivered again
     * @param feedback null if the answer is not known any more
     */
    record Click(String id, @Nullable String responseUrl, @Nullable Feedback feedback) {
    }

    /**
     * Empty for what is not a click on a button of ours.
     *
     * @throws Refusal (400) if it cannot be understood
     */
    Optional<Click> click(String form) {
        String json = Forms.payload(form);
        if (!BlockActionPayload.TYPE.equals(JsonBody.read(json).path("type").asText())) {
            return Optional.empty();
        }
        BlockActionPayload payload = Payloads.read(json, BlockActionPayload.class);
        if (payload.getActions() == null || payload.getActions().isEmpty() || payload.getUser() == null
                || !Ids.isOne(payload.getUser().getId()) || !Ids.isOne(payload.getTriggerId())) {
            throw new Refusal(400);
        }
        Action action = payload.getActions().get(0);
        boolean helpful = Blocks.HELPFUL.equals(action.getActionId());
        if (!helpful && !Blocks.NOT_HELPFUL.equals(action.getActionId()) || !Ids.isOne(action.getValue())) {
            return Optional.empty();
        }
        Feedback feedback = inbox.said(action.getValue())
                .map(said -> feedback(action.getValue(), payload.getUser().getId(), helpful, said)).orElse(null);
        return Optional.of(new Click("click-" + payload.getTriggerId(), payload.getResponseUrl(), feedback));
    }

    private Feedback feedback(String question, String user, boolean helpful, Said said) {
        return new Feedback(question + ' ' + user, clock.instant(), user, helpful, said.question(), said.answered(),
                said.answer(), said.citations());
    }
}
