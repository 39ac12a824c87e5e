package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;

import io.footnote.claim.Quotation.Shape;
import io.footnote.claim.Verdict.Proof;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;

/**
 * A statement of a passage that may support a claim, with what stands around it.
 *
 * @param span the sentence
 * @param phrase the sentence, or one of several statements that it makes
 * @param before what the passage says before the sentence, the nearest last
 * @param around the passage and its title
 */
record Ground(Passage passage, Span span, Shape shape, Phrase phrase, Phrase title, List<Phrase> before, Phrase around) {

    /** What the sentences of a passage state. */
    static List<Ground> of(Passage passage) {
        List<Ground> grounds = new ArrayList<>();
        List<Phrase> before = new ArrayList<>();
        Phrase title = Phrase.of(passage.title());
        Phrase around = Phrase.of(passage.title() + " . " + passage.text());
        for (Span span : passage.sentences()) {
            String text = passage.text(span);
            if (!text.contains("<!--") && !Instruction.is(text) && !text.strip().endsWith("?")) {
                Shape shape = Shape.of(text);
                List<Phrase> earlier = List.copyOf(before);
                Parts.of(text).forEach(
                        part -> grounds.add(new Ground(passage, span, shape, Phrase.of(part), title, earlier, around)));
            }
            before.add(Phrase.of(text));
        }
        return grounds;
    }

    Proof proof() {
        return new Proof(passage, span);
    }
}
