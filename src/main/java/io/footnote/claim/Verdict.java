package io.footnote.claim;

import java.util.List;

import io.footnote.passage.Passage;
import io.footnote.passage.Span;

/** What becomes of a sentence that a chat model wrote. */
public sealed interface Verdict {

    /** The sentence on one line, without markers. */
    String text();

    /**
     * The articles say so.
     *
     * @param proofs the sentences that support it, the best first; never empty
     */
    record Supported(String text, List<Proof> proofs) implements Verdict {

        public Supported {
            if (proofs.isEmpty()) {
                throw new IllegalArgumentException("a claim without a proof is not supported");
            }
            proofs = List.copyOf(proofs);
        }
    }

    /** It is left out of the answer. */
    record Refused(String text, Rule rule) implements Verdict {
    }

    /**
     * A sentence of an article that supports a claim.
     *
     * @param sentence as offsets in the article, one of the passage's sentences
     */
    record Proof(Passage passage, Span sentence) {

        public String quote() {
            return passage.text(sentence);
        }
    }
}
