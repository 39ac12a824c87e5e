package io.footnote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.footnote.index.IndexProgress;
import io.footnote.index.IndexSnapshot;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the index up to date and leaves. What failed, and why, is in the log, which goes to the error stream. */
@Command(name = "index", mixinStandardHelpOptions = true, description = {
        "Brings the index up to date and leaves; only what changed is read. Of use with --data, where it is kept.",
        "Exits with 0 if every article is in the index, 1 if some failed." })
final class IndexCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    private final Articles articles;

    IndexCommand(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        IndexProgress progress = articles.update();
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try (IndexSnapshot snapshot = articles.open()) {
            print(snapshot, progress, line.getOut());
        }
        return progress.failures().isEmpty() ? FootnoteCommand.OK : FootnoteCommand.NO;
    }

    private static void print(IndexSnapshot snapshot, IndexProgress progress, PrintWriter out) {
        out.printf("%d articles, %d passages in the index; %d new or changed, %d failed, %d files skipped%n",
                snapshot.articles(), snapshot.passages(), progress.total() - progress.failures().size(),
                progress.failures().size(), progress.skipped());
        out.flush();
    }
}
