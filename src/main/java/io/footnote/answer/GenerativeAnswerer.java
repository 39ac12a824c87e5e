package io.footnote.answer;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.footnote.answer.Answer.Answered;
import io.footnote.claim.Claims;
import io.footnote.claim.SentenceStream;
import io.footnote.generation.GenerationException;
import io.footnote.generation.Generator;
import io.footnote.index.IndexSnapshot;
import io.footnote.passage.Passage;

/**
 * Has a chat model put into words what was found, and lets out what stands its proof. Where the model fails, or less than
 * half of what it wrote stands, the articles' own sentences answer.
 */
final class GenerativeAnswerer {

    private static final Logger LOG = Logger.getLogger(GenerativeAnswerer.class);

    private static final String NOTHING_STANDS = "less than half of what the model wrote is supported by the articles";

    private final Generator generator;
    private final Claims claims;
    private final Supplier<Prompts> prompts;
    private final ProofGate gate;

    GenerativeAnswerer(Generator generator, Claims claims, Supplier<Prompts> prompts, ProofGate gate) {
        this.generator = generator;
        this.claims = claims;
        this.prompts = prompts;
        this.gate = gate;
    }

    /** @param patience how long the model may take */
    Answered answer(IndexSnapshot index, Found found, Answered own, Duration patience, AnswerListener listener) {
        long began = System.nanoTime();
        Prompts told = prompts.get();
        String question = own.standaloneQuestion();
        List<Passage> shown = found.shown();
        Draft draft = new Draft(index, claims.over(question, shown)::check, gate, listener);
        String fault = write(told, question, shown, patience, draft);
        String model = generator.state().model();
        if (draft.statements().isEmpty() || draft.isMostlyLeftOut()) {
            String reason = fault == null ? NOTHING_STANDS : fault;
            LOG.warnf("answered from the articles alone instead of with %s: %s", model, reason);
            return instead(own, new Origin(Mode.EXTRACTIVE, model, told.hash(), reason, draft.leftOut()), draft, listener);
        }
        if (fault != null) {
            LOG.warnf("answer of %s completed from the articles: %s", model, fault);
            draft.complete(found.answered());
        }
        Origin origin = new Origin(Mode.GENERATIVE, model, told.hash(), fault, draft.leftOut());
        return new Answered(question, draft.statements(), shortAnswer(own, draft), own.unanswered(), own.confidence(),
                own.related(), own.timings().andWriting(System.nanoTime() - began), origin);
    }

    /** Returns why the model did not come to its end, or null. */
    private @Nullable String write(Prompts told, String question, List<Passage> shown, Duration patience, Draft draft) {
        SentenceStream sentences = new SentenceStream(draft::write);
        try {
            generator.generate(told.answer(question, shown), patience, sentences::accept);
            sentences.end();
            return null;
        } catch (GenerationException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Answered instead(Answered own, Origin origin, Draft draft, AnswerListener listener) {
        if (!draft.statements().isEmpty()) {
            listener.restarted(String.valueOf(origin.degraded()));
        }
        listener.whole(own);
        return own.from(origin);
    }

    /** The few words stand in the answer's first quotation, or are left out. */
    private static @Nullable String shortAnswer(Answered own, Draft draft) {
        String words = own.shortAnswer();
        String quote = draft.statements().get(0).citations().get(0).quote();
        return words != null && quote.contains(words) ? words : null;
    }
}
