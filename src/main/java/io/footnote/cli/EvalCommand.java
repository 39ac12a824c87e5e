package io.footnote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Mode;
import io.footnote.eval.AnsweringSystem;
import io.footnote.eval.Evaluation;
import io.footnote.eval.Half;
import io.footnote.eval.HttpSystem;
import io.footnote.eval.JunitXml;
import io.footnote.eval.QuestionSet;
import io.footnote.eval.QuestionSetException;
import io.footnote.eval.Report;
import io.footnote.eval.Sample;
import io.footnote.eval.SavedRun;
import io.footnote.eval.SystemFailedException;
import io.footnote.eval.Threshold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a question set and fails unless every question gets what it must get. */
@Command(name = "eval", mixinStandardHelpOptions = true, description = {
        "Asks the questions of FILE and checks the answers.",
        "Exits with 0 if all passed, 1 if one failed, 2 if the file or the system cannot be used." })
final class EvalCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A .yaml question set, or the questions.jsonl of a public data set.")
    @Nullable
    Path file;

    @Option(names = "--url", description = "Ask the service that runs there, such as http://localhost:8080; default: the articles here.")
    @Nullable
    URI url;

    @Option(names = "--report", paramLabel = "DIR", description = "Write JUnit XML and JSON into this folder.")
    @Nullable
    Path report;

    @Option(names = "--save", paramLabel = "FILE", description = "Keep the run for 'compare'.")
    @Nullable
    Path save;

    @Option(names = "--limit", paramLabel = "N", description = "Ask at most N answerable and N unanswerable questions.")
    @Nullable
    Integer limit;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Which ones --limit picks; default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--half", description = "Only the questions about one half of the articles: ${COMPLETION-CANDIDATES}.")
    @Nullable
    Half half;

    @Option(names = "--mode", description = "How to answer: ${COMPLETION-CANDIDATES}; default: footnote.answer.mode.")
    @Nullable
    Mode mode;

    @Option(names = "--no-abstain", description = "Answer whatever the confidence, to measure what would be said; not with --url.")
    boolean alwaysAnswer;

    @Option(names = "--min", paramLabel = "METRIC=X", description = "Fail if the figure is lower or was not measured; repeatable.")
    List<String> least = new ArrayList<>();

    @Option(names = "--max", paramLabel = "METRIC=X", description = "Fail if the figure is higher or was not measured; repeatable.")
    List<String> most = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", description = "Questions asked at a time; default: one a core.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    @Nullable
    CommandSpec spec;

    private final Function<Boolean, AnsweringSystem> here;

    /** @param here opens the articles of this folder; told whether it may abstain */
    EvalCommand(Function<Boolean, AnsweringSystem> here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Threshold> thresholds = thresholds();
        if (limit != null && limit < 1 || threads < 1) {
            throw usage("--limit and --threads must be at least 1");
        }
        if (alwaysAnswer && url != null) {
            throw usage("--no-abstain needs the articles here, a service cannot be told to");
        }
        try {
            QuestionSet set = questions();
            AnsweringSystem system = url == null ? here.apply(!alwaysAnswer) : new HttpSystem(url);
            SavedRun run = new Evaluation(system, threads, Clock.systemUTC()).run(set, progress(set.cases().size()));
            return tell(run, unreached(thresholds, run.metrics()));
        } catch (IOException | QuestionSetException | SystemFailedException e) {
            err().println(e instanceof IOException ? "eval: " + e : e.getMessage());
            return 2;
        }
    }

    private QuestionSet questions() throws IOException, QuestionSetException {
        QuestionSet set = QuestionSet.read(Objects.requireNonNull(file));
        set = half == null ? set : half.of(set);
        set = limit == null ? set : new Sample(seed).of(set, limit);
        set = mode == null ? set : set.in(mode);
        if (set.cases().isEmpty()) {
            throw new IOException("no question of " + file + " is left to ask");
        }
        return set;
    }

    private int tell(SavedRun run, List<String> unreached) throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(Report.of(run));
        unreached.forEach(failure -> out.println("FAILED  " + failure));
        out.flush();
        if (save != null) {
            Files.writeString(save, run.json());
        }
        if (report != null) {
            String name = run.set().replaceFirst("\\.[^.]*$", "");
            Files.createDirectories(report);
            Files.writeString(report.resolve("TEST-" + name + ".xml"), JunitXml.of(run, unreached));
            Files.writeString(report.resolve(name + ".json"), run.json());
        }
        return run.failed().isEmpty() && unreached.isEmpty() ? 0 : 1;
    }

    private List<Threshold> thresholds() {
        try {
            List<Threshold> thresholds = new ArrayList<>();
            least.forEach(text -> thresholds.add(Threshold.atLeast(text)));
            most.forEach(text -> thresholds.add(Threshold.atMost(text)));
            return thresholds;
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private static List<String> unreached(List<Threshold> thresholds, Map<String, Double> metrics) {
        return thresholds.stream().flatMap(threshold -> threshold.failure(metrics).stream()).toList();
    }

    /** A line on the error stream for each tenth of a long run. */
    private IntConsumer progress(int questions) {
        PrintWriter err = err();
        int step = Math.max(100, questions / 10);
        return done -> {
            if (done % step == 0) {
                err.println(done + " of " + questions + " questions");
            }
        };
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
