package io.footnote.eval;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

import io.footnote.answer.Question;

/** Public data sets, one JSON object a line; what the object may hold is {@link Line}. */
final class JsonlQuestions {

    private static final List<CoercionInputShape> FORBIDDEN = List.of(CoercionInputShape.Integer, CoercionInputShape.Float,
            CoercionInputShape.Boolean);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
            .withCoercionConfig(LogicalType.Textual, text -> FORBIDDEN.forEach(shape -> text.setCoercion(shape, Fail)))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Mistakes mistakes;

    JsonlQuestions(String name) {
        this.mistakes = new Mistakes(name);
    }

    List<Case> parse(String text) throws QuestionSetException {
        List<Case> cases = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            Case read = all.get(i).isBlank() ? null : oneCase(all.get(i), i + 1);
            if (read == null) {
                continue;
            }
            cases.add(read);
            Integer first = lines.putIfAbsent(read.id(), read.line());
            if (first != null) {
                mistakes.add(read.line(), "the id '" + read.id() + "' is taken by line " + first);
            }
        }
        if (cases.isEmpty()) {
            mistakes.add(1, "the file has no questions");
        }
        mistakes.throwIfAny();
        return cases;
    }

    private @Nullable Case oneCase(String json, int line) {
        try {
            Line read = JSON.readValue(json, Line.class);
            if (read != null) {
                return read.toCase(line);
            }
            mistakes.add(line, "is null");
        } catch (JsonMappingException e) {
            mistakes.add(line, e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            mistakes.add(line, "is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            mistakes.add(line, e.getMessage());
        }
        return null;
    }

    private record Line(@Nullable String id, @Nullable String question, @Nullable List<String> answers,
            @Nullable List<String> sources, @Nullable Boolean answerable, @Nullable String kind,
            @Nullable List<List<String>> evidence) {

        Case toCase(int line) {
            var gold = new Expectation.Gold(there(answerable, "answerable"), there(answers, "answers"),
                    new TreeSet<>(there(sources, "sources")), evidence == null ? List.of() : evidence, there(kind, "kind"));
            if (gold.answerable() && gold.sources().isEmpty()) {
                throw new IllegalArgumentException("answerable, but without sources");
            }
            return new Case(there(id, "id"), line, Question.of(there(question, "question")), gold);
        }

        private static <T> T there(@Nullable T value, String key) {
            if (value == null) {
                throw new IllegalArgumentException("a question without '" + key + "'");
            }
            return value;
        }
    }
}
