package io.footnote.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What a command line asks for, found out before the application is started: wrong usage must not cost a start, and what
 * is started depends on it.
 */
public sealed interface Invocation {

    /** All is said; leave with this code. */
    record Done(int exitCode) implements Invocation {
    }

    /** Serve until stopped. */
    record Serve() implements Invocation {
    }

    /** Start the application without a port and run {@link CommandApplication} in it. */
    record Run() implements Invocation {
    }

    /** Prints help, version or what is wrong; sets the system properties that the application is to start with. */
    static Invocation of(String... args) {
        CommandLine line = FootnoteCommand.line(Articles.ofApplication());
        try {
            ParseResult parsed = line.parseArgs(args);
            if (String.join(" ", args).indexOf('\uFFFD') >= 0) {
                throw new ParameterException(line, "the locale lost characters of the command line; try LC_ALL=C.UTF-8");
            }
            Integer helped = CommandLine.executeHelpRequest(parsed);
            return helped == null ? of(line, parsed) : new Done(helped);
        } catch (ParameterException e) {
            return new Done(Failures.tell(e));
        }
    }

    private static Invocation of(CommandLine line, ParseResult parsed) {
        FootnoteCommand root = line.getCommand();
        set("footnote.corpus.dir", root.corpus);
        set("footnote.data.dir", root.data);
        if (parsed.hasSubcommand() && parsed.subcommand().commandSpec().userObject() instanceof FeedbackCommand) {
            // It needs neither the articles nor the application, which would want the same folder for itself.
            return new Done(line.execute(parsed.originalArgs().toArray(String[]::new)));
        }
        Path corpus = Settings.corpusDir();
        if (corpus != null && !Files.isDirectory(corpus)) {
            line.getErr().println("footnote: the corpus folder " + corpus.toAbsolutePath().normalize()
                    + (Files.exists(corpus) ? " is not a folder" : " does not exist"));
            return new Done(FootnoteCommand.UNUSABLE);
        }
        if (!parsed.hasSubcommand() || parsed.subcommand().commandSpec().userObject() instanceof ServeCommand) {
            return new Serve();
        }
        Settings.forCommand();
        return new Run();
    }

    /** Called with what stopped the application from starting, if anything did. */
    static int failed(Throwable failure) {
        return Failures.tell(failure, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    private static void set(String key, @Nullable Path value) {
        if (value != null) {
            System.setProperty(key, value.toString());
        }
    }
}
