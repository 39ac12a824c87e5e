package io.footnote.wire;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Abstained;
import io.footnote.answer.Answer.Answered;

/**
 * An answer as it leaves the process. Everything but {@code id}, {@code conversationId} and {@code timings} depends on the
 * question and the articles alone.
 *
 * @param id of this answer, random
 * @param conversationId to be sent with the next question of the conversation; null where a door keeps none
 * @param question as it was asked
 * @param standaloneQuestion with what the conversation adds to it
 * @param outcome {@code answered} or {@code abstained}
 * @param answer the sentences with their markers, as in {@code The sky is blue. [1]}
 * @param shortAnswer the few words that answer, null if none stand out
 * @param citations by marker; empty exactly when abstained
 * @param unanswered the parts of the question that the articles do not answer
 * @param related the closest passages, best first
 * @param confidence the probability that the evidence holds the answer, 0..1, to four decimals
 * @param mode how the answer was made
 */
public record AnswerJson(String id, @Nullable String conversationId, String question, String standaloneQuestion,
        String outcome, String answer, @Nullable String shortAnswer, List<CitationJson> citations,
        List<String> unanswered, List<PassageJson> related, double confidence, String mode, Answer.Timings timings) {

    /** The only mode there is: whole sentences quoted from the articles. */
    public static final String EXTRACTIVE = "extractive";

    public static AnswerJson of(String id, @Nullable String conversationId, String question, Answer answer) {
        List<PassageJson> related = answer.related().stream().map(PassageJson::of).toList();
        double confidence = Decimals.round(answer.confidence(), 4);
        if (answer instanceof Answered found) {
            List<CitationJson> citations = found.citations().stream().map(CitationJson::of).toList();
            return new AnswerJson(id, conversationId, question, found.standaloneQuestion(), "answered", found.text(),
                    found.shortAnswer(), citations, found.unanswered(), related, confidence, EXTRACTIVE, found.timings());
        }
        Abstained abstained = (Abstained) answer;
        return new AnswerJson(id, conversationId, question, abstained.standaloneQuestion(), "abstained",
                abstained.text(), null, List.of(), List.of(), related, confidence, EXTRACTIVE, abstained.timings());
    }
}
