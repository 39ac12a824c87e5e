package io.footnote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.PromptException;
import io.footnote.corpus.CorpusFolderException;
import io.footnote.generation.BaseUrlException;
import io.footnote.index.IndexNotReadyException;
import io.smallrye.config.ConfigValidationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells why a command could not be run: in one line if it is something the user can mend, else with all there is. */
final class Failures {

    private static final List<Class<? extends Throwable>> EXPLAIN_THEMSELVES = List.of(CorpusFolderException.class,
            IndexNotReadyException.class, IOException.class, PromptException.class, BaseUrlException.class,
            ConfigValidationException.class);

    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

    private Failures() {
    }

    /** @return the exit code */
    static int tell(Throwable failure, PrintWriter err) {
        Throwable known = known(failure);
        if (known == null) {
            failure.printStackTrace(err);
        } else {
            String reason = known.getMessage() == null ? known.toString() : known.getMessage();
            err.println("footnote: " + LINES.matcher(reason).replaceAll(" "));
        }
        err.flush();
        return FootnoteCommand.UNUSABLE;
    }

    /** @return the exit code */
    static int tell(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println("footnote: " + wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, line.getErr())) {
            String command = line.getParent() == null ? "" : line.getCommandName() + ' ';
            line.getErr().println("Try 'footnote " + command + "--help'.");
        }
        line.getErr().flush();
        return FootnoteCommand.UNUSABLE;
    }

    /** The first cause that explains itself: the container wraps what a bean throws. */
    private static @Nullable Throwable known(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            Throwable named = cause;
            if (EXPLAIN_THEMSELVES.stream().anyMatch(type -> type.isInstance(named))) {
                return cause;
            }
        }
        return null;
    }
}
