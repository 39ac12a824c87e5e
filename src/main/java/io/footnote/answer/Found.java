package io.footnote.answer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.footnote.passage.Passage;
import io.footnote.retrieval.ScoredPassage;

/**
 * What the articles themselves say to a question.
 *
 * @param answer in their own sentences
 * @param answered the evidence for each part of the question that they answer
 */
record Found(Answer answer, List<Evidence> answered) {

    /** Some 1,500 tokens: what a small model on a laptop reads in a few seconds, and keeps in mind. */
    private static final int MOST_SHOWN = 6;

    Found {
        answered = List.copyOf(answered);
    }

    /** What a model is shown: the passages that are quoted, then the others, best first; each part has its turn. */
    List<Passage> shown() {
        Stream<Passage> quoted = answered.stream().flatMap(part -> part.sentences().stream()).map(Candidate::passage);
        Stream<Passage> others = answered.stream().flatMap(part -> part.passages().stream())
                .sorted(Comparator.comparingDouble(ScoredPassage::score).reversed().thenComparing(ScoredPassage::passage))
                .map(ScoredPassage::passage);
        return Stream.concat(quoted, others).distinct().limit(MOST_SHOWN).toList();
    }
}
