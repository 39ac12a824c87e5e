package io.footnote.eval;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

import io.footnote.answer.Turn;
import io.footnote.index.Filter;

/** What may go with a question: the conversation so far, and a filter. */
final class YamlAsking {

    private static final Set<String> TURN = YamlQuestions.keys("role", "text");
    private static final Set<String> FILTER = YamlQuestions.keys("file", "from", "to", "tag");

    private final YamlNodes nodes;

    YamlAsking(YamlNodes nodes) {
        this.nodes = nodes;
    }

    List<Turn> history(@Nullable Node node) {
        List<Turn> turns = new ArrayList<>();
        for (Node turn : node == null ? List.<Node> of() : nodes.sequence(node, "'history'")) {
            Map<String, Node> entries = nodes.mapping(turn, "a turn", TURN);
            String role = nodes.required(entries, "role", turn);
            String text = nodes.required(entries, "text", turn);
            if (role != null && !role.equals("user") && !role.equals("assistant")) {
                nodes.mistake(turn, "'role' is user or assistant, not '" + role + "'");
            } else if (role != null && text != null) {
                turns.add(new Turn(role.equals("user") ? Turn.Role.USER : Turn.Role.ASSISTANT, text));
            }
        }
        return turns;
    }

    Filter filter(@Nullable Node node) {
        if (node == null) {
            return Filter.NONE;
        }
        Map<String, Node> entries = nodes.mapping(node, "'filter'", FILTER);
        if (entries.isEmpty()) {
            nodes.mistake(node, "'filter' filters nothing");
        }
        try {
            return new Filter(optional(entries, "file"), day(entries, "from"), day(entries, "to"), optional(entries, "tag"));
        } catch (IllegalArgumentException e) {
            nodes.mistake(node, "'filter': " + e.getMessage());
            return Filter.NONE;
        }
    }

    private @Nullable String optional(Map<String, Node> entries, String key) {
        Node value = entries.get(key);
        return value == null ? null : nodes.text(value, "'" + key + "'");
    }

    private @Nullable LocalDate day(Map<String, Node> entries, String key) {
        String text = optional(entries, key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            nodes.mistake(entries.get(key), "'" + key + "' must be a day such as 2026-05-01, not '" + text + "'");
            return null;
        }
    }
}
