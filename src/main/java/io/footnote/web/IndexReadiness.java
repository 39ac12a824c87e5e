package io.footnote.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import io.footnote.index.IndexProgress;

/** Ready when there is something to ask; until then it names what is missing. Failed articles are told, and do no harm. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {

    private final IndexState index;

    IndexReadiness(IndexState index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        IndexProgress progress = index.progress();
        Optional<String> fault = index.fault();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("index")
                .status(fault.isEmpty())
                .withData("state", progress.phase().name().toLowerCase(Locale.ROOT))
                .withData("generation", progress.generation())
                .withData("failures", progress.failures().size());
        fault.ifPresent(missing -> response.withData("missing", missing));
        progress.failures().stream().limit(10).forEach(failure -> response.withData(failure.file(), failure.reason()));
        return response.build();
    }
}
