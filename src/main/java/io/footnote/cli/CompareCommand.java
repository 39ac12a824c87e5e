package io.footnote.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.footnote.eval.Comparison;
import io.footnote.eval.Conclusion;
import io.footnote.eval.Report;
import io.footnote.eval.SavedRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether answers got better or worse between two runs of a question set. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = {
        "Compares two runs kept with 'eval --save'.",
        "Exits with 1 on a regression, 2 if the runs cannot be compared, else 0; a changed corpus is not a regression." })
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier run.")
    @Nullable
    Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later run.")
    @Nullable
    Path after;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try {
            Comparison comparison = Comparison.of(SavedRun.read(Objects.requireNonNull(before)),
                    SavedRun.read(Objects.requireNonNull(after)));
            line.getOut().print(Report.of(comparison));
            line.getOut().flush();
            return comparison.conclusion() == Conclusion.REGRESSION ? 1 : 0;
        } catch (IOException | IllegalArgumentException e) {
            line.getErr().println("compare: " + e.getMessage());
            return 2;
        }
    }
}
