package io.footnote.answer;

import java.util.function.Predicate;

import io.footnote.index.IndexSnapshot;
import io.footnote.index.PassageIndex;
import io.footnote.reading.Reader;
import io.footnote.retrieval.Retriever;

/** Answers from the newest snapshot of the index: one snapshot for the whole of a question. */
public final class GroundedAnswering implements QuestionAnswering {

    private final PassageIndex index;
    private final FollowUps followUps;
    private final Spelling spelling;
    private final ExtractiveAnswerer answerer;

    /**
     * @param retriever must have its first passages read, as {@link io.footnote.retrieval.RerankingRetriever} does
     * @param words tells whether the language has a word, in lower case
     * @param threshold the confidence under which it abstains, 0..1
     * @param rejected told of each citation that fails its proof
     */
    public GroundedAnswering(PassageIndex index, Retriever retriever, Reader reader, Predicate<String> words,
            double threshold, Runnable rejected) {
        this(index, new FollowUps(reader), new Spelling(words),
                new ExtractiveAnswerer(retriever, new ProofGate(rejected), threshold));
    }

    private GroundedAnswering(PassageIndex index, FollowUps followUps, Spelling spelling, ExtractiveAnswerer answerer) {
        this.index = index;
        this.followUps = followUps;
        this.spelling = spelling;
        this.answerer = answerer;
    }

    /** The same with another threshold; 0 answers whenever a sentence was found. */
    public GroundedAnswering withThreshold(double threshold) {
        return new GroundedAnswering(index, followUps, spelling, answerer.withThreshold(threshold));
    }

    @Override
    public Answer ask(Question question) {
        try (IndexSnapshot snapshot = index.current()) {
            return followUps.candidates(question).stream()
                    .map(standalone -> spelling.mended(standalone, snapshot))
                    .map(standalone -> answerer.answer(snapshot, standalone, question))
                    .reduce((one, other) -> other.confidence() > one.confidence() ? other : one).orElseThrow();
        }
    }
}
