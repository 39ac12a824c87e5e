package io.footnote.answer;

import java.util.ArrayList;
import java.util.List;

import org.jboss.logging.Logger;

import io.footnote.index.IndexSnapshot;

/** The one way out: a citation passes if its quote is what stands in the article at its offsets, character for character. */
final class ProofGate {

    private static final Logger LOG = Logger.getLogger(ProofGate.class);

    private final Runnable rejected;

    /** @param rejected told of each citation that fails */
    ProofGate(Runnable rejected) {
        this.rejected = rejected;
    }

    /** The statements with the citations that hold; a statement left with none is left out. */
    List<Statement> proven(IndexSnapshot index, List<Statement> statements) {
        List<Statement> proven = new ArrayList<>();
        for (Statement statement : statements) {
            List<Citation> holding = statement.citations().stream().filter(citation -> holds(index, citation)).toList();
            if (!holding.isEmpty()) {
                proven.add(new Statement(statement.text(), holding));
            }
        }
        return proven;
    }

    private boolean holds(IndexSnapshot index, Citation citation) {
        String file = citation.source().file();
        boolean holds = index.article(file).filter(article -> stands(citation, article.text())).isPresent();
        if (!holds) {
            rejected.run();
            LOG.warnf("citation rejected: file=%s start=%d end=%d", file, citation.start(), citation.end());
        }
        return holds;
    }

    private static boolean stands(Citation citation, String text) {
        return !citation.quote().isBlank() && citation.start() >= 0 && citation.end() <= text.length()
                && citation.quote().length() == citation.end() - citation.start()
                && text.startsWith(citation.quote(), citation.start());
    }
}
