package io.footnote.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import io.footnote.generation.GenerationException;
import io.footnote.generation.Generator;

/**
 * Has a chat model complete a follow-up question. What it writes is used if it keeps every name and number of the question,
 * and brings in none that was not said.
 */
final class Rewriting {

    private static final Logger LOG = Logger.getLogger(Rewriting.class);

    private static final int TURNS = 6;
    private static final int MOST = 400;

    private static final Pattern LABEL = Pattern.compile("^(?:standalone\\s+)?question\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("^[\"“](.*)[\"”]$");

    private final Generator generator;
    private final Supplier<Prompts> prompts;

    Rewriting(Generator generator, Supplier<Prompts> prompts) {
        this.generator = generator;
        this.prompts = prompts;
    }

    /** Empty if the model fails, finds nothing to complete, or its question may not be used. */
    Optional<String> standalone(Question question, Duration patience) {
        List<Turn> turns = question.history().subList(Math.max(0, question.history().size() - TURNS),
                question.history().size());
        StringBuilder written = new StringBuilder();
        try {
            generator.generate(prompts.get().followUp(turns, question.text()), patience, piece -> {
                if (written.length() <= MOST) {
                    written.append(piece);
                }
            });
        } catch (GenerationException e) {
            LOG.warnf("follow-up completed without the model: %s", e.getMessage());
            return Optional.empty();
        }
        String rewritten = plain(written.toString());
        if (Agreement.sameWords(rewritten, question.text())) {
            return Optional.empty();
        }
        boolean usable = !rewritten.isEmpty() && rewritten.length() <= MOST && rewritten.indexOf('\n') < 0
                && Specifics.missing(question.text(), rewritten) == 0 && Specifics.missing(rewritten, said(question)) == 0;
        if (!usable) {
            LOG.warn("follow-up completed without the model: its question drops or adds a name or a number");
        }
        return Optional.of(rewritten).filter(text -> usable);
    }

    private static String plain(String written) {
        return QUOTED.matcher(LABEL.matcher(written.strip()).replaceFirst("").strip()).replaceFirst("$1").strip();
    }

    private static String said(Question question) {
        return question.history().stream().map(Turn::text).collect(Collectors.joining(" ", "", " ")) + question.text();
    }
}
