package io.footnote.eval;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.footnote.eval.Reply.Quote;

/**
 * One question, what it got, and what that is worth. Holds nothing that depends on time.
 *
 * @param outcome answered, abstained, or no reply
 * @param answerable whether the articles hold the answer
 * @param right an answer that holds what was expected, or an abstention where one was expected
 * @param answer the text shown; empty without a reply
 * @param confidence null without a reply
 * @param scores by {@link Metric#key()}: what this question adds to each mean
 */
public record Result(String id, String question, OutcomeKind outcome, boolean answerable, boolean right, Verdict verdict,
        String answer, @Nullable String shortAnswer, @Nullable Double confidence, List<Quote> citations,
        SortedMap<String, Double> scores) {

    public Result {
        citations = List.copyOf(citations);
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }

    public boolean failed() {
        return verdict.kind() == Verdict.Kind.FAILED;
    }

    /** Everything needed to see why the question failed. */
    public String message() {
        StringBuilder text = new StringBuilder("question:  ").append(question)
                .append("\nanswer:    ").append(answer)
                .append("\noutcome:   ").append(outcome.word())
                .append(confidence == null ? "" : ", confidence " + Figures.of(confidence));
        for (Quote quote : citations) {
            text.append("\ncitation:  [").append(quote.marker()).append("] ").append(quote.file()).append(' ')
                    .append(quote.start()).append("..").append(quote.end()).append(" \"").append(quote.text()).append('"');
        }
        verdict.missing().forEach(missing -> text.append("\nmissing:   ").append(missing));
        return text.toString();
    }

    OptionalDouble score(String key) {
        Double score = scores.get(key);
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    OptionalDouble sureness() {
        return confidence == null ? OptionalDouble.empty() : OptionalDouble.of(confidence);
    }

    /** What kind of reply there was. */
    public enum OutcomeKind {
        ANSWERED,
        ABSTAINED,
        BROKE;

        String word() {
            return this == BROKE ? "no reply" : name().toLowerCase(Locale.ROOT);
        }
    }
}
