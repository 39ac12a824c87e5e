package io.footnote.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import io.footnote.passage.Passage;
import io.footnote.passage.Span;
import io.footnote.reading.Reading;
import io.footnote.reading.Reading.ScoredSpan;
import io.footnote.retrieval.ScoredPassage;

/**
 * A sentence that may answer.
 *
 * @param scored the passage it stands in, read
 * @param sentence the whole sentence, as offsets in the article
 * @param answer the words in it that answer, likewise
 * @param margin the answer's score over "the answer is not here", in logits, less if it is not of the kind asked for
 */
record Candidate(ScoredPassage scored, Span sentence, Span answer, double margin) {

    /** Logits of a passage's score that one logit of margin is worth; chosen on half of the articles of two question sets. */
    private static final double MARGIN_WEIGHT = 0.2;

    /** What the margin loses where the answer is plainly not of the kind asked for: no number for "how many". */
    private static final double WRONG_KIND = 3;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score).reversed()
            .thenComparing(candidate -> candidate.scored.passage()).thenComparingInt(candidate -> candidate.sentence.start());

    /** Every sentence that was read and may be quoted, best first, none twice though passages overlap. */
    static List<Candidate> in(List<ScoredPassage> passages, AnswerKind kind, BiPredicate<Passage, Span> quotable) {
        List<Candidate> all = new ArrayList<>();
        for (ScoredPassage scored : passages) {
            if (scored.reading() != null) {
                all.addAll(quotable(read(scored, scored.reading(), kind), quotable));
            }
        }
        all.sort(BEST_FIRST);
        Set<String> seen = new HashSet<>();
        all.removeIf(candidate -> !seen.add(candidate.file() + '#' + candidate.sentence.start()));
        return List.copyOf(all);
    }

    private static List<Candidate> read(ScoredPassage scored, Reading reading, AnswerKind kind) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < reading.spans().size(); i++) {
            ScoredSpan span = reading.spans().get(i);
            if (Float.isFinite(span.score())) {
                double loss = kind.fits(scored.passage().text(span.span())) ? 0 : WRONG_KIND;
                candidates.add(new Candidate(scored, scored.passage().sentences().get(i), span.span(),
                        span.score() - reading.nullScore() - loss));
            }
        }
        return candidates;
    }

    /**
     * Where the reader's choice may not be quoted, the passage's relevance is that sentence's: another sentence must
     * then answer by itself.
     */
    private static List<Candidate> quotable(List<Candidate> candidates, BiPredicate<Passage, Span> quotable) {
        Predicate<Candidate> mayBe = candidate -> quotable.test(candidate.passage(), candidate.sentence);
        boolean choiceMayBe = candidates.stream().max(Comparator.comparingDouble(Candidate::margin)).filter(mayBe).isPresent();
        return candidates.stream().filter(candidate -> choiceMayBe || candidate.margin > 0).filter(mayBe).toList();
    }

    double score() {
        return scored.score() + MARGIN_WEIGHT * margin;
    }

    double relevance() {
        return Objects.requireNonNull(scored.reading()).relevance();
    }

    Passage passage() {
        return scored.passage();
    }

    String file() {
        return passage().file();
    }

    String quote() {
        return passage().text(sentence);
    }

    String shortAnswer() {
        return passage().text(answer);
    }
}
