package io.footnote.slack;

import java.time.Clock;
import java.time.InstantSource;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.QuestionAnswering;
import io.footnote.feedback.FeedbackBook;
import io.footnote.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;

/** Opens the door if there is a signing secret; otherwise its addresses do not exist. */
@Singleton
final class SlackDoor {

    private @Nullable SlackApi slack;
    private @Nullable AnswerDesk desk;

    void open(@Observes Router router, SlackConfig config, Instance<Store> store, Instance<FeedbackBook> feedback,
            Instance<QuestionAnswering> questions, MeterRegistry metrics) {
        String secret = config.signingSecret().orElse("");
        if (secret.isBlank()) {
            return;
        }
        String token = config.botToken().filter(given -> !given.isBlank()).orElseThrow(
                () -> new IllegalStateException("footnote.slack.bot-token is missing: footnote.slack.signing-secret is set"));
        InstantSource clock = Clock.systemUTC();
        slack = new SlackApi(config.apiUrl().toString(), token, config.timeout());
        Inbox inbox = new Inbox(store.get(), clock, config.remember(), config.maxWaiting());
        Answering answering = new Answering(questions.get(), new Threads(store.get(), clock, config.remember()));
        Delivering delivering = new Delivering(slack, clock, config.commandAnswer() == SlackConfig.Visibility.IN_CHANNEL);
        Retries retries = new Retries(config.retry().attempts(), config.retry().first(), config.retry().longest());
        desk = new AnswerDesk(inbox, answering, delivering, retries, config.workers(), metrics);
        new SlackRoutes(new SlackSignatures(secret, clock), new SlackEvents(clock), new Commands(config.responseUrl(), clock),
                new Clicks(inbox, clock), inbox, desk, slack, feedback.get(), metrics).install(router);
    }

    void resume(@Observes StartupEvent event) {
        if (desk != null) {
            desk.resume();
        }
    }

    void close(@Observes ShutdownEvent event) {
        if (desk != null && slack != null) {
            desk.close();
            slack.close();
        }
    }
}
