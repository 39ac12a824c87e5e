package io.footnote.corpus;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The keys of a front matter, read by a YAML parser that makes strings, lists and maps only. Articles come from anyone:
 * no tag makes an object, no key is stated twice, and no alias repeats a structure.
 */
final class FrontMatterFields {

    private static final int MAX_CHARACTERS = 1 << 16;
    private static final int MAX_DEPTH = 10;

    private final String file;
    private final String yaml;
    private final Map<?, ?> fields;

    private FrontMatterFields(String file, String yaml, Map<?, ?> fields) {
        this.file = file;
        this.yaml = yaml;
        this.fields = fields;
    }

    static FrontMatterFields parse(String file, String yaml) throws UnreadableArticleException {
        try {
            var loaded = parser().load(yaml);
            if (loaded == null || loaded instanceof Map) {
                return new FrontMatterFields(file, yaml, loaded == null ? Map.of() : (Map<?, ?>) loaded);
            }
            throw failure(file, 0, "it is no list of \"key: value\" lines");
        } catch (MarkedYAMLException e) {
            throw failure(file, e.getProblemMark() == null ? 0 : e.getProblemMark().getLine(), e.getProblem());
        } catch (ReaderException e) {
            int line = (int) yaml.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
            throw failure(file, line, "a control character is not allowed here");
        } catch (YAMLException e) {
            throw failure(file, 0, e.getMessage());
        }
    }

    @Nullable
    String text(String key) throws UnreadableArticleException {
        var value = fields.get(key);
        if (value == null || value instanceof String) {
            var text = value == null ? "" : Title.clean((String) value);
            return text.isEmpty() ? null : text;
        }
        throw failure(key, "must be a text");
    }

    @Nullable
    LocalDate day(String key) throws UnreadableArticleException {
        var text = text(key);
        if (text == null) {
            return null;
        }
        return Published.day(text).orElseThrow(() -> failure(key, "must be a day such as 2022-11-09"));
    }

    @Nullable
    String webAddress(String key) throws UnreadableArticleException {
        var text = text(key);
        if (text != null && !WebAddress.isSafe(text)) {
            throw failure(key, "must be an http or https address");
        }
        return text;
    }

    /** A text, or a list of them joined by commas. */
    @Nullable
    String joined(String key) throws UnreadableArticleException {
        if (!(fields.get(key) instanceof List)) {
            return text(key);
        }
        var texts = list(key);
        return texts.isEmpty() ? null : String.join(", ", texts);
    }

    /** A list, or its items in one text, separated by commas. */
    List<String> list(String key) throws UnreadableArticleException {
        if (!(fields.get(key) instanceof List<?> items)) {
            var text = text(key);
            return text == null ? List.of() : tidy(Stream.of(text.split(",")));
        }
        var texts = new ArrayList<String>();
        for (var item : items) {
            if (!(item instanceof String text)) {
                throw failure(key, "must be a list of texts");
            }
            texts.add(text);
        }
        return tidy(texts.stream());
    }

    private static List<String> tidy(Stream<String> items) {
        return items.map(Title::clean).filter(item -> !item.isEmpty()).distinct().toList();
    }

    private UnreadableArticleException failure(String key, String reason) {
        return failure(file, line(key), key + ' ' + reason);
    }

    /** @param line in the YAML, from 0: it begins on the file's second line */
    private static UnreadableArticleException failure(String file, int line, String reason) {
        return new UnreadableArticleException(file, "its front matter is wrong, line " + (line + 2) + ": " + reason);
    }

    private int line(String key) {
        return ((MappingNode) parser().compose(new StringReader(yaml))).getValue().stream()
                .map(tuple -> tuple.getKeyNode())
                .filter(node -> node instanceof ScalarNode scalar && scalar.getValue().equals(key))
                .mapToInt(node -> node.getStartMark().getLine()).findFirst().orElse(0);
    }

    private static Yaml parser() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARACTERS);
        var dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new TextsOnly());
    }

    /** Keeps {@code 1984}, {@code No} and {@code 2022-02-31} as they are written: YAML would make them something else. */
    private static final class TextsOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none: every plain scalar is a text
        }
    }
}
