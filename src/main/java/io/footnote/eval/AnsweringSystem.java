package io.footnote.eval;

import java.util.List;
import java.util.Optional;

import io.footnote.answer.Fingerprint;
import io.footnote.answer.Question;
import io.footnote.index.Filter;

/** What is measured: this process, or a service elsewhere. Safe for use by several threads. */
public interface AnsweringSystem {

    /** Whether it may refuse to answer; false where the gate is held open to measure what it would have said. */
    boolean abstains();

    /**
     * What its answers depend on; empty if it does not tell.
     *
     * @throws SystemFailedException if it cannot be reached at all
     */
    Optional<Fingerprint> fingerprint() throws SystemFailedException;

    /** @throws SystemFailedException if there is neither an answer nor an abstention; the message is the problem's detail */
    Reply ask(Question question) throws SystemFailedException;

    /** The files of the passages found, best first, a file as often as its passages. */
    List<String> search(String query, Filter filter, int limit) throws SystemFailedException;
}
