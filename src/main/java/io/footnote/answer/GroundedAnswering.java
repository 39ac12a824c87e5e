package io.footnote.answer;

import java.time.Duration;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.footnote.index.IndexSnapshot;
import io.footnote.index.PassageIndex;
import io.footnote.reading.Reader;
import io.footnote.retrieval.Retriever;

/** Answers from the newest snapshot of the index: one snapshot for the whole of a question. */
public final class GroundedAnswering implements QuestionAnswering {

    private final PassageIndex index;
    private final Retriever retriever;
    private final FollowUps followUps;
    private final Spelling spelling;
    private final ExtractiveAnswerer answerer;
    private final ProofGate gate;
    private final double threshold;
    private final @Nullable Writer writer;

    /**
     * @param retriever must have its first passages read, as {@link io.footnote.retrieval.RerankingRetriever} does
     * @param words tells whether the language has a word, in lower case
     * @param threshold the confidence under which it abstains, 0..1
     * @param rejected told of each citation that fails its proof
     */
    public GroundedAnswering(PassageIndex index, Retriever retriever, Reader reader, Predicate<String> words,
            double threshold, Runnable rejected) {
        this(index, retriever, new FollowUps(reader), new Spelling(words), new ProofGate(rejected), threshold, null);
    }

    private GroundedAnswering(PassageIndex index, Retriever retriever, FollowUps followUps, Spelling spelling, ProofGate gate,
            double threshold, @Nullable Writer writer) {
        this.index = index;
        this.retriever = retriever;
        this.followUps = followUps;
        this.spelling = spelling;
        this.answerer = new ExtractiveAnswerer(retriever, gate, threshold);
        this.gate = gate;
        this.threshold = threshold;
        this.writer = writer;
    }

    /** The same with another threshold; 0 answers whenever a sentence was found. */
    public GroundedAnswering withThreshold(double other) {
        return new GroundedAnswering(index, retriever, followUps, spelling, gate, other, writer);
    }

    /** The same with a chat model; without one, the articles' own sentences answer. */
    public GroundedAnswering withWriter(Writer other) {
        return new GroundedAnswering(index, retriever, followUps, spelling, gate, threshold, other);
    }

    @Override
    public Mode mode(Question question) {
        return writer != null && writer.writes(question) ? Mode.GENERATIVE : Mode.EXTRACTIVE;
    }

    @Override
    public Answer ask(Question question) {
        return ask(question, AnswerListener.NONE);
    }

    @Override
    public Answer ask(Question question, AnswerListener listener) {
        long began = System.nanoTime();
        Writer writing = writer != null && writer.writes(question) ? writer : null;
        try (IndexSnapshot snapshot = index.current()) {
            Found found = writing == null ? completed(question, snapshot)
                    : writing.standalone(question).map(standalone -> lookedUp(standalone, question, snapshot))
                            .filter(it -> it.answer() instanceof Answer.Answered)
                            .orElseGet(() -> completed(question, snapshot));
            listener.found(found.answer().related());
            if (writing != null) {
                Duration spent = Duration.ofNanos(System.nanoTime() - began);
                return writing.answer(snapshot, found, gate, question, spent, listener);
            }
            listener.whole(found.answer());
            return found.answer();
        }
    }

    /** Of the readings of a follow-up, the one for which the articles have most to say. */
    private Found completed(Question question, IndexSnapshot snapshot) {
        return followUps.candidates(question).stream().map(standalone -> lookedUp(standalone, question, snapshot))
                .reduce(GroundedAnswering::surer).orElseThrow();
    }

    private Found lookedUp(String standalone, Question question, IndexSnapshot snapshot) {
        return answerer.answer(snapshot, spelling.mended(standalone, snapshot), question);
    }

    private static Found surer(Found one, Found other) {
        return other.answer().confidence() > one.answer().confidence() ? other : one;
    }
}
