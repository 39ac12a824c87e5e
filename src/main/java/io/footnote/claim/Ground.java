package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.footnote.claim.Quotation.Shape;
import io.footnote.claim.Verdict.Proof;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;

/**
 * A statement of a passage that may support a claim, with what stands around it.
 *
 * @param span the sentence
 * @param sentence the whole of it
 * @param phrase the sentence, or one of several statements that it makes
 * @param before what the passage says before the sentence, the nearest last
 * @param around what was shown of the article, and its title
 */
record Ground(Passage passage, Span span, Shape shape, Phrase sentence, Phrase phrase, Phrase title, List<Phrase> before,
        Phrase around) {

    /**
     * What the sentences of a passage state.
     *
     * @param shown it and others
     */
    static List<Ground> of(Passage passage, List<Passage> shown) {
        List<Ground> grounds = new ArrayList<>();
        List<Phrase> before = new ArrayList<>();
        Phrase title = Phrase.of(passage.title());
        String article = shown.stream().filter(other -> other.file().equals(passage.file())).map(Passage::text)
                .collect(Collectors.joining("\n. "));
        Phrase around = Phrase.of(passage.title() + " . " + article);
        for (Span span : passage.sentences()) {
            String text = passage.text(span);
            Phrase sentence = Phrase.of(text);
            if (!text.contains("<!--") && !Instruction.is(text) && !text.strip().endsWith("?")) {
                Shape shape = Shape.of(text);
                List<Phrase> earlier = List.copyOf(before);
                Parts.of(Wording.of(text)).forEach(part -> grounds
                        .add(new Ground(passage, span, shape, sentence, Phrase.of(part), title, earlier, around)));
            }
            before.add(sentence);
        }
        return grounds;
    }

    /** The claim is this sentence. */
    boolean isRepeatedBy(Phrase claim) {
        return claim.folded().equals(sentence.folded());
    }

    Proof proof() {
        return new Proof(passage, span);
    }
}
