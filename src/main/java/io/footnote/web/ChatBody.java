package io.footnote.web;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.footnote.answer.Question;

/** The body of a chat request as the API's documentation shows it; {@link ChatRequest} is what reads it. */
@Schema(name = "ChatRequest")
record ChatBody(
        @Schema(required = true, minLength = 1, maxLength = Question.MAX_LENGTH, examples = "Who signed the treaty?") String question,
        @Schema(pattern = "[A-Za-z0-9._-]{1,64}", description = "Of an earlier answer. One that is not known (any more) starts afresh.") @Nullable String conversationId,
        @Schema(maxItems = ChatRequest.MAX_TURNS, description = "Earlier turns, oldest first, in place of what is remembered.") @Nullable List<HistoryTurn> history,
        @Nullable ChatFilter filter,
        @Schema(enumeration = {
                "auto", "extractive", "generative" }, description = "How to answer; the configured way if it "
                        + "is not said.") @Nullable String mode){

    @Schema(name = "Turn")
    record HistoryTurn(@Schema(enumeration = {
            "user", "assistant" }) String role,
            @Schema(maxLength = ChatRequest.MAX_TURN_LENGTH) String text){
    }

    @Schema(name = "Filter")
    record ChatFilter(
            @Schema(description = "A glob over the article's path: * stays within a folder, ** does not", examples = "2026/**") @Nullable String file,
            @Schema(description = "First day of publication") @Nullable LocalDate from,
            @Schema(description = "Last day of publication") @Nullable LocalDate to,
            @Schema(description = "One of the article's tags") @Nullable String tag) {
    }
}
