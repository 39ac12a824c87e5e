package io.footnote.slack;

import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.footnote.feedback.Feedback;
import io.footnote.hook.Delivery;
import io.footnote.hook.Reply;
import io.footnote.slack.Clicks.Click;

/** Where <a href="https://docs.slack.dev/interactivity/handling-user-interaction">interactions</a> are delivered. */
final class ClickHook {

    private static final Logger LOG = Logger.getLogger(ClickHook.class);

    private final SlackSignatures signatures;
    private final Clicks clicks;
    private final Inbox inbox;
    private final Consumer<Feedback> feedback;
    private final AnswerDesk desk;
    private final SlackApi slack;
    private final ResponseUrls responses;

    ClickHook(SlackSignatures signatures, Clicks clicks, Inbox inbox, Consumer<Feedback> feedback, AnswerDesk desk,
            SlackApi slack,
            ResponseUrls responses) {
        this.signatures = signatures;
        this.clicks = clicks;
        this.inbox = inbox;
        this.feedback = feedback;
        this.desk = desk;
        this.slack = slack;
        this.responses = responses;
    }

    Reply handle(Delivery delivery) {
        signatures.verify(delivery);
        delivery.require(Forms.TYPE);
        clicks.click(delivery.text()).filter(click -> inbox.isNew(click.id())).ifPresent(this::take);
        return Reply.EMPTY;
    }

    private void take(Click click) {
        if (click.feedback() != null) {
            feedback.accept(click.feedback());
        }
        String address = click.responseUrl();
        if (address != null && responses.allow(address)) {
            String thanks = click.feedback() == null ? "This answer is too old to be rated."
                    : "Thank you, your feedback is kept.";
            desk.once(() -> thank(address, thanks));
        }
    }

    private void thank(String address, String thanks) {
        try {
            slack.respond(address, SlackMessage.of(thanks), false, false);
        } catch (PostFailedException e) {
            LOG.warnf("A click was taken, but not answered: %s", e.getMessage());
        }
    }
}
