package io.footnote.answer;

import java.util.ArrayList;
import java.util.List;

/** Collects the sentences of an extractive answer. A sentence is quoted once, and keeps its marker. */
final class Quotations {

    private final Citations citations;
    private final List<Statement> statements = new ArrayList<>();

    Quotations(Citations citations) {
        this.citations = citations;
    }

    /** Quotes a sentence, with others that say the same as further citations; nothing happens if it was cited before. */
    void add(Candidate best, List<Candidate> sameElsewhere) {
        if (citations.has(best.passage(), best.sentence())) {
            return;
        }
        List<Citation> cited = new ArrayList<>();
        citations.of(best.passage(), best.sentence()).ifPresent(cited::add);
        sameElsewhere.forEach(other -> citations.of(other.passage(), other.sentence()).ifPresent(cited::add));
        if (!cited.isEmpty()) {
            statements.add(new Statement(best.quote().strip().replaceAll("\\s+", " "), cited));
        }
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }
}
