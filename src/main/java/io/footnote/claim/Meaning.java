package io.footnote.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;
import io.footnote.reading.Reader;
import io.footnote.reading.Reading;
import io.footnote.reading.Reading.ScoredSpan;

/**
 * Whether a claim whose facts agree with a sentence says the same as it. That holds if the sentence says each word of it.
 * Words of the question may be missing there if the claim is what the reader finds to be the answer in that very sentence.
 */
final class Meaning {

    private final String question;
    private final Phrase asked;
    private final Reader reader;
    private final EmbeddingModel embedding;
    private final Map<Passage, Reading> readings = new ConcurrentHashMap<>();

    Meaning(String question, Reader reader, EmbeddingModel embedding) {
        this.question = question;
        this.embedding = embedding;
        this.asked = Phrase.of(question);
        this.reader = reader;
    }

    /** Those that share most with the claim first; of equals, those whose vector is nearest. */
    List<Fit> nearestFirst(String text, List<Fit> fits) {
        if (fits.size() < 2) {
            return fits;
        }
        List<TextSegment> texts = new ArrayList<>(List.of(TextSegment.from(text)));
        fits.forEach(fit -> texts.add(TextSegment.from(fit.ground().shape().source())));
        List<Embedding> vectors = embedding.embedAll(texts).content();
        Map<Fit, Double> near = new IdentityHashMap<>();
        for (int i = 0; i < fits.size(); i++) {
            near.put(fits.get(i), CosineSimilarity.between(vectors.get(0), vectors.get(i + 1)));
        }
        return fits.stream().sorted(Fit.BEST.thenComparing(near::get, Comparator.reverseOrder())).toList();
    }

    boolean holds(Phrase claim, Fit fit) {
        Coverage coverage = fit.coverage();
        int facts = claim.names().size() + claim.days().size() + claim.quantities().size();
        // "Turnout was 64 percent in 2015", "Varga was 87": facts alone, if the source has nothing else of its own.
        boolean bare = facts > 2 || facts == 2 && fit.ground().phrase().content().isEmpty();
        boolean whole = coverage.said().isEmpty() ? bare && !claim.names().isEmpty() : coverage.said().size() + facts >= 2;
        if (coverage.unsaid().isEmpty() && whole) {
            return true;
        }
        return facts + coverage.said().size() > 0 && coverage.unsaid().stream().allMatch(asked::says)
                && answers(claim, fit.ground());
    }

    /** The claim says what the reader finds, and it finds it there. */
    private boolean answers(Phrase claim, Ground ground) {
        if (question.isBlank()) {
            return false;
        }
        Passage passage = ground.passage();
        Reading reading = readings.computeIfAbsent(passage, each -> reader.read(question, List.of(each)).get(0));
        ScoredSpan found = reading.spans().get(passage.sentences().indexOf(ground.span()));
        boolean best = reading.spans().stream().noneMatch(span -> span.score() > found.score());
        return best && found.score() > reading.nullScore() && isSaid(found.span(), passage, claim);
    }

    private static boolean isSaid(Span span, Passage passage, Phrase claim) {
        List<Word> answer = Word.of(passage.text(span));
        return claim.words().stream().filter(word -> word.isContent() || word.isNumeric())
                .anyMatch(word -> answer.stream().anyMatch(other -> other.folded().equals(word.folded())));
    }
}
