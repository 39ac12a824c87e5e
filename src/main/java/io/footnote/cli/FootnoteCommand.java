package io.footnote.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line as a whole. A new command is added in {@link #line}. */
@Command(name = "footnote", mixinStandardHelpOptions = true, versionProvider = FootnoteCommand.Version.class, description = {
        "Answers questions about a folder of articles, and proves each answer with a citation quoted to the character.",
        "Without a command it serves." }, footerHeading = "%nExit codes:%n", footer = {
                "  0  answered", "  1  abstained, or a check failed", "  2  wrong usage, or something needed is missing" })
final class FootnoteCommand implements Callable<Integer> {

    static final int OK = 0;
    static final int NO = 1;
    static final int UNUSABLE = 2;

    @Option(names = "--corpus", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "The folder of articles; default: footnote.corpus.dir, else corpus.")
    @Nullable
    Path corpus;

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "Where the index is kept; default: footnote.data.dir, else it is not kept.")
    @Nullable
    Path data;

    /** The commands over these articles. Output is UTF-8 whatever the locale: the same bytes everywhere. */
    static CommandLine line(Articles articles) {
        return new CommandLine(new FootnoteCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new AskCommand(articles))
                .addSubcommand(new SearchCommand(articles))
                .addSubcommand(new IndexCommand(articles))
                .addSubcommand(new EvalCommand(articles::evaluated))
                .addSubcommand(new CompareCommand())
                .addSubcommand(new FeedbackCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, args) -> Failures.tell(wrong))
                .setExecutionExceptionHandler((failure, line, parsed) -> Failures.tell(failure, line.getErr()));
    }

    @Override
    public Integer call() {
        throw new IllegalStateException("serving is not a call, see io.footnote.Footnote");
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = FootnoteCommand.class.getPackage().getImplementationVersion();
            return new String[] { "footnote " + Optional.ofNullable(version).orElse("(unpackaged)") };
        }
    }
}
