package io.footnote.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Mode;
import io.footnote.answer.Question;
import io.footnote.answer.Turn;
import io.footnote.index.Filter;

/**
 * What {@code POST /api/chat} takes.
 *
 * @param question not blank, at most {@value Question#MAX_LENGTH} characters
 * @param conversationId null to start a conversation
 * @param history earlier turns, oldest first; null to use what is remembered of the conversation
 * @param mode null for the way that is configured
 */
record ChatRequest(String question, @Nullable String conversationId, @Nullable List<Turn> history, Filter filter,
        @Nullable Mode mode) {

    static final int MAX_TURNS = 100;
    static final int MAX_TURN_LENGTH = 8000;

    private static final Pattern CONVERSATION_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws ProblemException naming the first mistake and the field it is in */
    static ChatRequest parse(byte[] body) {
        JsonFields fields = StrictJson.read(body).only(Set.of("question", "conversationId", "history", "filter", "mode"));
        return new ChatRequest(question(fields), conversationId(fields), history(fields), filter(fields), mode(fields));
    }

    private static String question(JsonFields fields) {
        String question = fields.text("question");
        if (question == null) {
            throw fields.problem(ProblemType.MISSING_FIELD, "question", "is required");
        }
        if (question.isBlank()) {
            throw fields.problem(ProblemType.BLANK_QUESTION, "question", "is blank");
        }
        if (question.length() > Question.MAX_LENGTH) {
            throw fields.problem(ProblemType.QUESTION_TOO_LONG, "question",
                    "has " + question.length() + " characters, more than " + Question.MAX_LENGTH);
        }
        return question;
    }

    private static @Nullable String conversationId(JsonFields fields) {
        String id = fields.text("conversationId");
        if (id != null && !CONVERSATION_ID.matcher(id).matches()) {
            throw fields.problem(ProblemType.INVALID_FIELD, "conversationId",
                    "must be 1 to 64 letters, digits, dots, dashes or underscores");
        }
        return id;
    }

    private static @Nullable Mode mode(JsonFields fields) {
        String word = fields.text("mode");
        if (word == null) {
            return null;
        }
        return Arrays.stream(Mode.values()).filter(mode -> mode.toString().equals(word)).findFirst()
                .orElseThrow(() -> fields.problem(ProblemType.INVALID_FIELD, "mode",
                        "must be auto, extractive or generative"));
    }

    private static @Nullable List<Turn> history(JsonFields fields) {
        List<JsonFields> turns = fields.objects("history");
        if (turns == null) {
            return null;
        }
        if (turns.size() > MAX_TURNS) {
            throw fields.problem(ProblemType.HISTORY_TOO_LONG, "history",
                    "has " + turns.size() + " turns, more than " + MAX_TURNS);
        }
        List<Turn> history = new ArrayList<>(turns.size());
        turns.forEach(turn -> history.add(turn(turn.only(Set.of("role", "text")))));
        return List.copyOf(history);
    }

    private static Turn turn(JsonFields fields) {
        String role = fields.text("role");
        String text = fields.text("text");
        if (role == null || text == null) {
            throw fields.problem(ProblemType.MISSING_FIELD, role == null ? "role" : "text", "is required");
        }
        if (text.length() > MAX_TURN_LENGTH) {
            throw fields.problem(ProblemType.HISTORY_TOO_LONG, "text",
                    "has " + text.length() + " characters, more than " + MAX_TURN_LENGTH);
        }
        return switch (role) {
            case "user" -> new Turn(Turn.Role.USER, text);
            case "assistant" -> new Turn(Turn.Role.ASSISTANT, text);
            default -> throw fields.problem(ProblemType.INVALID_FIELD, "role", "must be user or assistant");
        };
    }

    private static Filter filter(JsonFields fields) {
        JsonFields filter = fields.object("filter");
        if (filter == null) {
            return Filter.NONE;
        }
        filter.only(FilterValues.NAMES);
        return FilterValues.read(filter::text,
                (name, detail) -> filter.problem(ProblemType.INVALID_FIELD, name, detail));
    }
}
