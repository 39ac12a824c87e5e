package io.footnote.answer;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

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

    /** How it came to its words. */
    Origin origin();

    /**
     * An answer: every statement carries citations, each one checked against its article.
     *
     * @param statements best first, never empty
     * @param shortAnswer the few words that answer, as they stand in the first quotation; null if none stands out
     * @param unanswered the parts of the question that the articles do not answer
     */
    record Answered(String standaloneQuestion, List<Statement> statements, @Nullable String shortAnswer,
            List<String> unanswered, double confidence, List<ScoredPassage> related, Timings timings,
            Origin origin) implements Answer {

        public Answered {
            if (statements.isEmpty()) {
                throw new IllegalArgumentException("an answer without a statement is none");
            }
            statements = List.copyOf(statements);
            unanswered = List.copyOf(unanswered);
            related = List.copyOf(related);
        }

        @Override
        public String text() {
            return statements.stream().map(Statement::marked).collect(Collectors.joining(" "));
        }

        /** The same, made another way. */
        Answered from(Origin other) {
            return new Answered(standaloneQuestion, statements, shortAnswer, unanswered, confidence, related, timings, other);
        }

        /** Every citation once, by marker. */
        public List<Citation> citations() {
            return statements.stream().flatMap(statement -> statement.citations().stream()).distinct().toList();
        }
    }

    /** The articles do not hold the answer. */
    record Abstained(String standaloneQuestion, double confidence, List<ScoredPassage> related, Timings timings,
            Origin origin) implements Answer {

        public static final String TEXT = "This is not in the articles.";

        public Abstained {
            related = List.copyOf(related);
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** Milliseconds spent retrieving, reading and choosing, and in all. */
    record Timings(long retrieveMs, long readMs, long totalMs) {

        /** What the model's writing took is part of the whole only. */
        Timings andWriting(long nanos) {
            return new Timings(retrieveMs, readMs, totalMs + TimeUnit.NANOSECONDS.toMillis(nanos));
        }
    }
}
