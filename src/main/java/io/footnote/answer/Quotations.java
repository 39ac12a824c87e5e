package io.footnote.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.footnote.corpus.Article;
import io.footnote.index.IndexSnapshot;

/** Collects the sentences of an extractive answer. A sentence is quoted once, and keeps its marker. */
final class Quotations {

    private final IndexSnapshot index;
    private final Map<String, Citation> citations = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();

    Quotations(IndexSnapshot index) {
        this.index = index;
    }

    /** Quotes a sentence, with others that say the same as further citations; nothing happens if it was quoted before. */
    void add(Candidate best, List<Candidate> sameElsewhere) {
        if (citations.containsKey(key(best))) {
            return;
        }
        List<Citation> cited = new ArrayList<>();
        cite(best).ifPresent(cited::add);
        sameElsewhere.forEach(other -> cite(other).ifPresent(cited::add));
        if (!cited.isEmpty()) {
            statements.add(new Statement(best.quote().strip().replaceAll("\\s+", " "), cited));
        }
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    private Optional<Citation> cite(Candidate candidate) {
        Citation known = citations.get(key(candidate));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Citation> made = index.article(candidate.file()).map(Article::source)
                .map(source -> new Citation(citations.size() + 1, source, candidate.sentence().start(),
                        candidate.sentence().end(), candidate.quote()));
        made.ifPresent(citation -> citations.put(key(candidate), citation));
        return made;
    }

    private static String key(Candidate candidate) {
        return candidate.file() + '#' + candidate.sentence().start();
    }
}
