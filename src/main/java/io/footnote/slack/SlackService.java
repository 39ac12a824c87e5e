package io.footnote.slack;

import java.time.InstantSource;

import io.footnote.answer.QuestionAnswering;
import io.footnote.feedback.FeedbackBook;
import io.footnote.hook.Hook;
import io.footnote.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;

/** Everything that serves Slack, put together. */
final class SlackService implements AutoCloseable {

    private final SlackApi slack;
    private final AnswerDesk desk;
    private final EventHook events;
    private final CommandHook commands;
    private final ClickHook clicks;

    /** @throws IllegalStateException naming the key that is not set */
    SlackService(SlackConfig config, Store store, FeedbackBook feedback, QuestionAnswering questions, InstantSource clock,
            MeterRegistry metrics) {
        SlackSignatures signatures = new SlackSignatures(config.signingSecret().orElseThrow(), clock);
        slack = new SlackApi(config.apiUrl().toString(), botToken(config), config.timeout());
        Inbox inbox = new Inbox(store, clock, config.remember(), config.maxWaiting());
        Retries retries = new Retries(config.retry().attempts(), config.retry().first(), config.retry().longest());
        desk = new AnswerDesk(inbox, new Answering(questions, new Threads(store, clock, config.remember())),
                new Delivering(slack, clock, config.commandAnswer() == SlackConfig.Visibility.IN_CHANNEL), retries,
                config.workers(), metrics);
        Intake intake = new Intake(inbox, desk, metrics);
        ResponseUrls responses = new ResponseUrls(config.responseUrl());
        events = new EventHook(signatures, new SlackEvents(clock), intake);
        commands = new CommandHook(signatures, new Commands(responses, clock), intake);
        clicks = new ClickHook(signatures, new Clicks(inbox, clock), inbox, one -> {
            feedback.add(one);
            metrics.counter("footnote.feedback", "helpful", String.valueOf(one.helpful())).increment();
        }, desk, slack, responses);
    }

    private static String botToken(SlackConfig config) {
        return config.botToken().filter(token -> !token.isBlank()).orElseThrow(() -> new IllegalStateException(
                "footnote.slack.bot-token is not set, but footnote.slack.signing-secret is: answers could not be posted"));
    }

    void install(Router router) {
        Hook.mount(router, "/slack/events", events::handle);
        Hook.mount(router, "/slack/commands", commands::handle);
        Hook.mount(router, "/slack/interactions", clicks::handle);
    }

    /** Goes on with what an earlier process left, and makes the first delivery as quick as the next ones. */
    void resume() {
        desk.once(EventHook::warmUp);
        desk.resume();
    }

    @Override
    public void close() {
        desk.close();
        slack.close();
    }
}
