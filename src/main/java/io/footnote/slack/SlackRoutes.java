package io.footnote.slack;

import java.util.Locale;
import java.util.Optional;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.util.json.GsonFactory;

import io.footnote.feedback.FeedbackBook;
import io.footnote.hook.Delivery;
import io.footnote.hook.Hook;
import io.footnote.hook.Refusal;
import io.footnote.hook.Reply;
import io.footnote.slack.Clicks.Click;
import io.footnote.wire.Json;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;

/**
 * The three addresses that Slack delivers to. Each verifies, keeps and acknowledges; none of them waits for an answer, for
 * Slack delivers again what is not acknowledged within three seconds.
 */
final class SlackRoutes {

    private static final Logger LOG = Logger.getLogger(SlackRoutes.class);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final SlackSignatures signatures;
    private final SlackEvents events;
    private final Commands commands;
    private final Clicks clicks;
    private final Inbox inbox;
    private final AnswerDesk desk;
    private final SlackApi slack;
    private final FeedbackBook feedback;
    private final MeterRegistry metrics;

    SlackRoutes(SlackSignatures signatures, SlackEvents events, Commands commands, Clicks clicks, Inbox inbox, AnswerDesk desk,
            SlackApi slack, FeedbackBook feedback, MeterRegistry metrics) {
        this.signatures = signatures;
        this.events = events;
        this.commands = commands;
        this.clicks = clicks;
        this.inbox = inbox;
        this.desk = desk;
        this.slack = slack;
        this.feedback = feedback;
        this.metrics = metrics;
    }

    void install(Router router) {
        Hook.mount(router, "/slack/events", this::event);
        Hook.mount(router, "/slack/commands", this::command);
        Hook.mount(router, "/slack/interactions", this::interaction);
    }

    private Reply event(Delivery delivery) {
        signatures.verify(delivery);
        delivery.require("application/json");
        String json = delivery.text();
        JsonNode root = Payloads.check(json);
        return switch (root.path("type").asText()) {
            case "url_verification" -> Reply.json(Json.write(new Challenge(root.path("challenge").asText())));
            case "event_callback" -> {
                Optional<Inquiry> asked = events.inquiry(json, root);
                asked.ifPresentOrElse(this::accept, () -> count("ignored"));
                yield Reply.EMPTY;
            }
            default -> {
                LOG.infof("Slack sent %s, which is of no concern here", Ids.shown(root.path("type").asText()));
                count("ignored");
                yield Reply.EMPTY;
            }
        };
    }

    private Reply command(Delivery delivery) {
        if (delivery.is(FORM) && Commands.isSslCheck(delivery.text())) {
            return Reply.EMPTY;
        }
        signatures.verify(delivery);
        delivery.require(FORM);
        Inquiry inquiry = commands.inquiry(delivery.text());
        if (inquiry.text().isBlank() || inquiry.text().equalsIgnoreCase("help")) {
            return ephemeral(Answering.HELP);
        }
        return accept(inquiry) ? ephemeral("Searching the articles…") : Reply.EMPTY;
    }

    private Reply interaction(Delivery delivery) {
        signatures.verify(delivery);
        delivery.require(FORM);
        clicks.click(delivery.text()).filter(click -> inbox.isNew(click.id())).ifPresent(this::take);
        return Reply.EMPTY;
    }

    /** @return false if it was delivered before */
    private boolean accept(Inquiry inquiry) {
        Inbox.Receipt receipt = inbox.accept(inquiry);
        count(receipt.name().toLowerCase(Locale.ROOT));
        return switch (receipt) {
            case ACCEPTED -> {
                desk.submit(inquiry);
                yield true;
            }
            case KNOWN -> false;
            case FULL -> throw new Refusal(503);
        };
    }

    private void take(Click click) {
        if (click.feedback() != null) {
            feedback.add(click.feedback());
            metrics.counter("footnote.feedback", "helpful", String.valueOf(click.feedback().helpful())).increment();
        }
        if (click.responseUrl() != null && commands.isSlacks(click.responseUrl())) {
            String thanks = click.feedback() == null ? "This answer is too old to be rated."
                    : "Thank you, your feedback is kept.";
            desk.once(() -> thank(click.responseUrl(), thanks));
        }
    }

    private void thank(String responseUrl, String thanks) {
        try {
            slack.respond(responseUrl, SlackMessage.of(thanks), false, false);
        } catch (PostFailedException e) {
            LOG.warnf("Feedback was kept, but no thanks given: %s", e.getMessage());
        }
    }

    private static Reply ephemeral(String text) {
        return Reply.json(GsonFactory.createSnakeCase()
                .toJson(SlashCommandResponse.builder().responseType("ephemeral").text(text).build()));
    }

    private void count(String outcome) {
        metrics.counter("footnote.slack.deliveries", "outcome", outcome).increment();
    }

    private record Challenge(String challenge) {
    }
}
