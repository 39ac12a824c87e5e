package io.footnote.claim;

import java.util.List;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.footnote.passage.Passage;
import io.footnote.reading.Reader;

/** Checks sentences of a chat model. Deterministic. Thread-safe. */
public final class Claims {

    private final Reader reader;
    private final EmbeddingModel embedding;

    /** @param embedding of short texts, normalised vectors */
    public Claims(Reader reader, EmbeddingModel embedding) {
        this.reader = reader;
        this.embedding = embedding;
    }

    /**
     * @param question what was asked, for a sentence that leans on it
     * @param shown the passages that the model was shown: {@code [n]} is the n-th
     */
    public FactCheck over(String question, List<Passage> shown) {
        return new FactCheck(shown, new Support(shown, new Meaning(question, reader, embedding)));
    }

    /** One sentence alone: see {@link FactCheck#check}. */
    public Verdict check(String question, String sentence, List<Passage> shown) {
        return over(question, shown).check(sentence);
    }
}
