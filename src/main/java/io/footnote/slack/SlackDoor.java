package io.footnote.slack;

import java.time.Clock;

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

/** Opens the door if there is a signing secret. Without one its addresses do not exist, and nothing is made for it. */
@Singleton
final class SlackDoor {

    private @Nullable SlackService service;

    void open(@Observes Router router, SlackConfig config, Instance<Store> store, Instance<FeedbackBook> feedback,
            Instance<QuestionAnswering> questions, MeterRegistry metrics) {
        if (config.signingSecret().filter(secret -> !secret.isBlank()).isPresent()) {
            service = new SlackService(config, store.get(), feedback.get(), questions.get(), Clock.systemUTC(), metrics);
            service.install(router);
        }
    }

    void resume(@Observes StartupEvent event) {
        if (service != null) {
            service.resume();
        }
    }

    void close(@Observes ShutdownEvent event) {
        if (service != null) {
            service.close();
        }
    }
}
