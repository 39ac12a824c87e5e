package io.footnote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.footnote.feedback.Feedback;
import io.footnote.feedback.FeedbackBook;
import io.footnote.feedback.QuestionDrafts;
import io.footnote.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what people think of the answers they got. */
@Command(name = "feedback", mixinStandardHelpOptions = true, description = {
        "Lists the feedback on answers, newest first. Needs --data, or --url while the service runs.",
        "Exits with 0 if there is some, 1 if there is none." })
final class FeedbackCommand implements Callable<Integer> {

    @Option(names = "--to-questions", description = "Print a question set for 'eval' instead: what was helpful must stay, the rest is yours to complete.")
    boolean toQuestions;

    @Option(names = "--url", description = "Ask the service that runs there, such as http://localhost:8080.")
    @Nullable
    URI url;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Feedback> feedback = feedback();
        if (feedback.isEmpty()) {
            Objects.requireNonNull(spec).commandLine().getErr().println("feedback: there is none");
            return FootnoteCommand.NO;
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (toQuestions) {
            out.print(QuestionDrafts.yaml(feedback));
        } else {
            feedback.forEach(one -> print(one, out));
        }
        out.flush();
        return FootnoteCommand.OK;
    }

    private List<Feedback> feedback() throws IOException, InterruptedException {
        if (url != null) {
            return ServedFeedback.read(url);
        }
        Path data = Settings.dataDir();
        if (data == null) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
                    "feedback is only kept where footnote.data.dir says: give --data, or --url of the running service");
        }
        try (Store store = Store.open(data, Clock.systemUTC())) {
            return new FeedbackBook(store).all();
        }
    }

    private static void print(Feedback one, PrintWriter out) {
        out.printf("%s  %s  %s  %s%n    %s%n", one.at(), one.helpful() ? "helpful" : "not helpful", one.user(), one.question(),
                one.answer());
    }
}
