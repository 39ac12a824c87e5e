package io.footnote.webhook;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.QuestionAnswering;
import io.footnote.hook.Hook;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.Router;

/** Opens the doors that have a token. Without one, an address does not exist. */
@Singleton
final class WebhookDoor {

    private @Nullable Respondent respondent;

    void open(@Observes Router router, WebhookConfig config, Instance<QuestionAnswering> questions, MeterRegistry metrics) {
        List<String> mattermost = tokens(config.mattermostTokens());
        List<String> rocketChat = tokens(config.rocketchatTokens());
        if (mattermost.isEmpty() && rocketChat.isEmpty()) {
            return;
        }
        Respondent answers = new Respondent(questions.get(), config.budget(), config.workers(), config.maxWaiting(), metrics);
        respondent = answers;
        if (!mattermost.isEmpty()) {
            Hook.mountAsync(router, "/webhooks/mattermost", new Mattermost(mattermost, answers)::handle);
        }
        if (!rocketChat.isEmpty()) {
            Hook.mountAsync(router, "/webhooks/rocketchat", new RocketChat(rocketChat, answers)::handle);
        }
    }

    private static List<String> tokens(Optional<List<String>> configured) {
        return configured.orElse(List.of()).stream().map(String::strip).filter(token -> !token.isEmpty()).toList();
    }

    void close(@Observes ShutdownEvent event) {
        if (respondent != null) {
            respondent.close();
        }
    }
}
