package io.footnote.slack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;

import io.footnote.answer.Answer.Answered;
import io.footnote.answer.Answer.Timings;
import io.footnote.answer.Citation;
import io.footnote.answer.Origin;
import io.footnote.answer.Question;
import io.footnote.answer.Statement;
import io.footnote.corpus.Source;
import io.footnote.feedback.FeedbackBook;
import io.footnote.store.Store;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/**
 * The process that gets killed: the whole Slack door over HTTP, with a store on disk. Only the answers are made up, and the
 * container around it is left out, so that it starts within a second.
 */
final class SlackProcess {

    private SlackProcess() {
    }

    /** @param args the data folder; the file to write the port to. All else comes from system properties. */
    public static void main(String[] args) throws Exception {
        SlackConfig config = new SmallRyeConfigBuilder().addSystemSources().withMapping(SlackConfig.class).build()
                .getConfigMapping(SlackConfig.class);
        Store store = Store.open(Path.of(args[0]), Clock.systemUTC());
        SlackService service = new SlackService(config, store, new FeedbackBook(store), SlackProcess::answer,
                Clock.systemUTC(), new SimpleMeterRegistry());
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        service.install(router);
        service.resume();
        int port = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().get().actualPort();
        Path file = Path.of(args[1]);
        Path written = Files.writeString(file.resolveSibling("port.new"), String.valueOf(port));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Answered answer(Question question) {
        Citation citation = new Citation(1, Source.of("sky.md", "The Sky"), 0, 16, "The sky is blue.");
        return new Answered(question.text(), List.of(new Statement("The sky is blue.", List.of(citation))), null, List.of(),
                0.9, List.of(), new Timings(1, 1, 1), Origin.ARTICLES);
    }
}
