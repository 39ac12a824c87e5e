package io.footnote.wire;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Answered;
import io.footnote.answer.Origin;

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
 * @param mode how the answer was made: {@code extractive}, of whole sentences of the articles, or {@code generative}
 * @param model the chat model that was asked; null if none was
 * @param prompts a hash over the files that told it what to do; null if none was asked
 * @param degraded why the articles' own sentences stand where a model should have written; null if nothing went wrong
 * @param leftOut sentences of the model's that the articles do not support, and that are not part of the answer
 */
public record AnswerJson(String id, @Nullable String conversationId, String question, String standaloneQuestion,
        String outcome, String answer, @Nullable String shortAnswer, List<CitationJson> citations,
        List<String> unanswered, List<PassageJson> related, double confidence, String mode, @Nullable String model,
        @Nullable String prompts, @Nullable String degraded, List<LeftOutJson> leftOut, Answer.Timings timings) {

    public static AnswerJson of(String id, @Nullable String conversationId, String question, Answer answer) {
        Answered found = answer instanceof Answered answered ? answered : null;
        List<CitationJson> citations = found == null ? List.of()
                : found.citations().stream().map(CitationJson::of).toList();
        Origin origin = answer.origin();
        return new AnswerJson(id, conversationId, question, answer.standaloneQuestion(),
                found == null ? "abstained" : "answered", answer.text(), found == null ? null : found.shortAnswer(), citations,
                found == null ? List.of() : found.unanswered(), answer.related().stream().map(PassageJson::of).toList(),
                Decimals.round(answer.confidence(), 4), origin.mode().toString(), origin.model(), origin.prompts(),
                origin.degraded(), origin.leftOut().stream().map(LeftOutJson::of).toList(), answer.timings());
    }
}
