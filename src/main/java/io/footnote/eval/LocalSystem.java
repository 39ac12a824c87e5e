package io.footnote.eval;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.footnote.answer.Answer;
import io.footnote.answer.Fingerprint;
import io.footnote.answer.Question;
import io.footnote.index.Filter;
import io.footnote.index.IndexNotReadyException;
import io.footnote.retrieval.Query;
import io.footnote.retrieval.ScoredPassage;

/** Footnote in this process, over functions so that any stage can be left out, exchanged or broken on purpose. */
public final class LocalSystem implements AnsweringSystem {

    private final boolean abstains;
    private final Function<Question, Answer> answering;
    private final Function<Query, List<ScoredPassage>> searching;
    private final Supplier<Fingerprint> fingerprint;

    /**
     * @param abstains whether {@code answering} may abstain
     * @param answering {@code QuestionAnswering::ask}, or the same with the gate held open
     * @param searching best first, as {@link io.footnote.retrieval.Retriever}
     */
    public LocalSystem(boolean abstains, Function<Question, Answer> answering, Function<Query, List<ScoredPassage>> searching,
            Supplier<Fingerprint> fingerprint) {
        this.abstains = abstains;
        this.answering = answering;
        this.searching = searching;
        this.fingerprint = fingerprint;
    }

    @Override
    public boolean abstains() {
        return abstains;
    }

    @Override
    public Optional<Fingerprint> fingerprint() {
        return Optional.of(fingerprint.get());
    }

    @Override
    public Reply ask(Question question) throws SystemFailedException {
        try {
            return Reply.of(answering.apply(question));
        } catch (IndexNotReadyException e) {
            throw new SystemFailedException(e.getMessage(), e);
        }
    }

    @Override
    public List<String> search(String query, Filter filter, int limit) throws SystemFailedException {
        try {
            return searching.apply(new Query(query, filter, limit)).stream().map(scored -> scored.passage().file()).toList();
        } catch (IndexNotReadyException e) {
            throw new SystemFailedException(e.getMessage(), e);
        }
    }
}
