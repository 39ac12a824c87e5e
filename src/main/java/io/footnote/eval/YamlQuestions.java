package io.footnote.eval;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import io.footnote.answer.Question;
import io.footnote.answer.Turn;
import io.footnote.index.Filter;

/** The questions that people write, as YAML: see {@code src/test/questions/corpus.yaml}. */
final class YamlQuestions {

    private static final Set<String> TOP = keys("questions");
    private static final Set<String> CASE = keys("id", "ask", "history", "filter", "expect");
    private static final Set<String> EXPECT = keys("answer", "cite", "quote", "abstain");

    private final Mistakes mistakes;
    private final YamlNodes nodes;
    private final YamlAsking asking;

    YamlQuestions(String name) {
        this.mistakes = new Mistakes(name);
        this.nodes = new YamlNodes(mistakes);
        this.asking = new YamlAsking(nodes);
    }

    List<Case> parse(String text) throws QuestionSetException {
        List<Case> cases = new ArrayList<>();
        Node root = compose(text);
        Node questions = root == null ? null : nodes.mapping(root, "the file", TOP).get("questions");
        if (questions == null) {
            mistakes.add(1, "the file has no 'questions'");
        } else {
            Map<String, Integer> lines = new LinkedHashMap<>();
            for (Node node : nodes.sequence(questions, "questions")) {
                Case read = oneCase(node);
                if (read != null) {
                    cases.add(read);
                    Integer first = lines.putIfAbsent(read.id(), read.line());
                    if (first != null) {
                        nodes.mistake(node, "the id '" + read.id() + "' is taken by line " + first);
                    }
                }
            }
        }
        mistakes.throwIfAny();
        return cases;
    }

    private @Nullable Node compose(String text) throws QuestionSetException {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            mistakes.add(mark == null ? 1 : mark.getLine() + 1, "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            mistakes.add(1, "is not YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
        mistakes.throwIfAny();
        return null;
    }

    private @Nullable Case oneCase(Node node) {
        Map<String, Node> entries = nodes.mapping(node, "a question", CASE);
        String id = nodes.required(entries, "id", node);
        String ask = nodes.required(entries, "ask", node);
        List<Turn> history = asking.history(entries.get("history"));
        Filter filter = asking.filter(entries.get("filter"));
        Node expect = entries.get("expect");
        if (expect == null) {
            nodes.mistake(node, "a question without 'expect' can never fail");
            return null;
        }
        Expectation expectation = expectation(expect);
        if (id == null || ask == null || expectation == null) {
            return null;
        }
        try {
            return new Case(id, YamlNodes.line(node), new Question(ask, history, filter), expectation);
        } catch (IllegalArgumentException e) {
            nodes.mistake(node, e.getMessage());
            return null;
        }
    }

    private @Nullable Expectation expectation(Node node) {
        Map<String, Node> entries = nodes.mapping(node, "'expect'", EXPECT);
        Node abstain = entries.remove("abstain");
        if (abstain != null) {
            if (!nodes.isTrue(abstain)) {
                nodes.mistake(abstain, "'abstain' can only be true");
            }
            if (!entries.isEmpty()) {
                nodes.mistake(abstain, "'abstain' excludes " + String.join(", ", entries.keySet()));
            }
            return new Expectation.Abstention();
        }
        if (entries.isEmpty()) {
            nodes.mistake(node, "'expect' expects nothing");
            return null;
        }
        Node answer = entries.get("answer");
        Node cite = entries.get("cite");
        Node quote = entries.get("quote");
        return proven(answer == null ? List.of() : nodes.groups(answer, "'answer'"),
                cite == null ? List.of() : nodes.groups(cite, "'cite'"),
                quote == null ? null : nodes.text(quote, "'quote'"));
    }

    /** Null where the parts are empty, which has been noted as a mistake by then. */
    private static Expectation.@Nullable Proven proven(List<List<String>> answer, List<List<String>> cite,
            @Nullable String quote) {
        return answer.isEmpty() && cite.isEmpty() && quote == null ? null : new Expectation.Proven(answer, cite, quote);
    }

    static Set<String> keys(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }
}
