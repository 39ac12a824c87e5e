package io.footnote.answer;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.footnote.answer.Answer.Answered;
import io.footnote.claim.Claims;
import io.footnote.generation.Generator;
import io.footnote.index.IndexSnapshot;

/** Puts answers into words with a chat model, where one is wanted and there. Thread-safe. */
public final class Writer {

    /** A follow-up is rewritten within this part of the time. */
    private static final int REWRITING = 4;

    private final Generator generator;
    private final Claims claims;
    private final Supplier<Prompts> prompts;
    private final Mode mode;
    private final Duration patience;
    private final Consumer<Origin> told;

    /**
     * @param prompts read anew for each question
     * @param mode where a question does not say
     * @param patience how long the model may take for a question in all, where the question does not say
     * @param told of the origin of each answer for which the model was asked
     */
    public Writer(Generator generator, Claims claims, Supplier<Prompts> prompts, Mode mode, Duration patience,
            Consumer<Origin> told) {
        this.generator = generator;
        this.claims = claims;
        this.prompts = prompts;
        this.mode = mode;
        this.patience = patience;
        this.told = told;
    }

    /** Whether the model is to be asked: always if it must be, else if it is there. */
    boolean writes(Question question) {
        return switch (Objects.requireNonNullElse(question.mode(), mode)) {
            case EXTRACTIVE -> false;
            case AUTO -> generator.state().isReady();
            case GENERATIVE -> true;
        };
    }

    /** The question as the model completes it from the conversation; empty if there is none, or the model cannot tell. */
    Optional<String> standalone(Question question) {
        return question.history().isEmpty() ? Optional.empty()
                : new Rewriting(generator, prompts).standalone(question, patience(question).dividedBy(REWRITING));
    }

    Answer answer(IndexSnapshot index, Found found, ProofGate gate, Question question, Duration spent,
            AnswerListener listener) {
        if (!(found.answer() instanceof Answered own)) {
            return found.answer();
        }
        Duration left = question.patience() == null ? patience : question.patience().minus(spent);
        Answered written = new GenerativeAnswerer(generator, claims, prompts, gate).answer(index, found, own,
                left.isNegative() ? Duration.ZERO : left, listener);
        told.accept(written.origin());
        return written;
    }

    private Duration patience(Question question) {
        return Objects.requireNonNullElse(question.patience(), patience);
    }
}
