package io.footnote.answer;

import java.util.List;

import io.footnote.retrieval.ScoredPassage;

/**
 * What was found for one question, or one part of it.
 *
 * @param passages best first
 * @param candidates the sentences of those that were read, best first
 * @param confidence that the first candidate answers, 0..1
 */
record Evidence(String question, List<ScoredPassage> passages, List<Candidate> candidates, double confidence) {

    /** A further sentence is quoted when the reader can hardly tell it from the best: logits. */
    private static final double CLOSE = 1.0;

    private static final int MOST_SENTENCES = 2;
    private static final int MOST_FURTHER = 3;

    /** The best sentence, and the next if it may be the one just as well. */
    List<Candidate> sentences() {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Candidate best = candidates.get(0);
        return candidates.stream()
                .filter(candidate -> candidate == best
                        || candidate.score() >= best.score() - CLOSE && candidate.margin() > 0 && !says(best, candidate))
                .limit(MOST_SENTENCES).toList();
    }

    /** Sentences of other articles that say what the given one says. */
    List<Candidate> saying(Candidate sentence) {
        return candidates.stream().filter(other -> !other.file().equals(sentence.file())).filter(other -> other.margin() > 0)
                .filter(other -> says(sentence, other)).limit(MOST_FURTHER).toList();
    }

    private static boolean says(Candidate one, Candidate other) {
        double overlap = Agreement.overlap(one.quote(), other.quote());
        return overlap > 0.6 || overlap > 0.2 && Agreement.sameWords(one.shortAnswer(), other.shortAnswer());
    }
}
