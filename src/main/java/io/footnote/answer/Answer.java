package io.footnote.answer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.footnote.retrieval.ScoredPassage;

/** What a question gets: an answer with its proof, or the word that the articles do not hold one. */
public sealed interface Answer {

    /** The question with what the conversation adds to it, as it was looked up. */
    String standaloneQuestion();

    /** The sentences shown to the user; an abstention's says that the answer is not in the articles. */
    String text();

    /** The probability that the evidence holds the answer, 0..1. */
    double confidence();

    /** The closest passages, best first. */
    List<ScoredPassage> related();

    Timings timings();

    /**
     * An answer: every sentence of {@code text} carries the marker of a citation.
     *
     * @param shortAnswer the few words that answer, as they stand in the first quotation; null if none stands out
     * @param citations never empty, each one checked against its article
     */
    record Answered(String standaloneQuestion, String text, @Nullable String shortAnswer, List<Citation> citations,
            double confidence, List<ScoredPassage> related, Timings timings) implements Answer {

        public Answered {
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("an answer without a citation is none");
            }
            citations = List.copyOf(citations);
            related = List.copyOf(related);
        }
    }

    /** The articles do not hold the answer. */
    record Abstained(String standaloneQuestion, double confidence, List<ScoredPassage> related,
            Timings timings) implements Answer {

        public static final String TEXT = "This is not in the articles.";

        public Abstained {
            related = List.copyOf(related);
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** Milliseconds spent retrieving, reading, and in all. */
    record Timings(long retrieveMs, long readMs, long totalMs) {
    }
}
