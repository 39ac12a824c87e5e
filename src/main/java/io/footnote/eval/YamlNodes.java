package io.footnote.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML as nodes, which know their line and are never turned into objects. What has the wrong shape is noted as a
 * mistake and comes back empty or null.
 */
final class YamlNodes {

    private final Mistakes mistakes;

    YamlNodes(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    void mistake(Node at, String what) {
        mistakes.add(line(at), what);
    }

    /** A mapping whose keys are all known and each there once. */
    Map<String, Node> mapping(Node node, String what, Set<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            mistake(node, what + " must be a mapping of " + String.join(", ", known));
            return entries;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                mistake(entry.getKeyNode(),
                        "unknown key '" + key + "' in " + what + " (known: " + String.join(", ", known) + ")");
            } else if (entries.putIfAbsent(key, entry.getValueNode()) != null) {
                mistake(entry.getKeyNode(), "'" + key + "' stands twice in " + what);
            }
        }
        return entries;
    }

    List<Node> sequence(Node node, String what) {
        if (!(node instanceof SequenceNode sequence)) {
            mistake(node, what + " must be a list");
            return List.of();
        }
        if (sequence.getValue().isEmpty()) {
            mistake(node, what + " is empty");
        }
        return sequence.getValue();
    }

    /** A scalar as it is written; truth values and nothing at all must be quoted, for YAML reads {@code no} as false. */
    @Nullable
    String text(Node node, String what) {
        if (!(node instanceof ScalarNode scalar)) {
            mistake(node, what + " must be text");
            return null;
        }
        if (scalar.getTag().equals(Tag.BOOL) || scalar.getTag().equals(Tag.NULL)) {
            mistake(node, what + " must be text, put '" + scalar.getValue() + "' in quotes");
            return null;
        }
        if (scalar.getValue().isBlank()) {
            mistake(node, what + " is blank");
            return null;
        }
        return scalar.getValue();
    }

    @Nullable
    String required(Map<String, Node> entries, String key, Node owner) {
        Node value = entries.get(key);
        if (value == null) {
            mistake(owner, "'" + key + "' is missing");
            return null;
        }
        return text(value, "'" + key + "'");
    }

    boolean isTrue(Node node) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)
                && scalar.getValue().equalsIgnoreCase("true");
    }

    /** A list whose elements are a text or a list of texts. */
    List<List<String>> groups(Node node, String what) {
        List<List<String>> groups = new ArrayList<>();
        for (Node group : sequence(node, what)) {
            List<Node> alternatives = group instanceof SequenceNode ? sequence(group, "a group of " + what) : List.of(group);
            List<String> texts = new ArrayList<>();
            for (Node alternative : alternatives) {
                String text = text(alternative, "a part of " + what);
                if (text != null) {
                    texts.add(text);
                }
            }
            groups.add(texts);
        }
        return groups;
    }
}
