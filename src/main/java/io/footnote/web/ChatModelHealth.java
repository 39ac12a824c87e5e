package io.footnote.web;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import io.footnote.answer.AnswerConfig;
import io.footnote.generation.Generator;
import io.footnote.generation.ModelState;

/** Tells of the chat model, and is never down: without it, the articles answer. */
@Readiness
@ApplicationScoped
class ChatModelHealth implements HealthCheck {

    private final Generator generator;
    private final AnswerConfig config;

    ChatModelHealth(Generator generator, AnswerConfig config) {
        this.generator = generator;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        ModelState state = generator.state();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("chat-model").up()
                .withData("mode", config.mode().toString())
                .withData("model", state.model())
                .withData("state", state.status().toString());
        if (state.detail() != null) {
            response.withData("detail", state.detail());
        }
        return response.build();
    }
}
