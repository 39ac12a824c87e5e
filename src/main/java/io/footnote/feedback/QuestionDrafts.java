package io.footnote.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/**
 * Feedback as a question set. What people found helpful must stay as it is; what they did not find helpful must become what
 * somebody has yet to write down, and fails until then.
 */
public final class QuestionDrafts {

    /** Stands in no answer. */
    static final String TODO = "TODO: what the answer must say";

    private QuestionDrafts() {
    }

    /** YAML, oldest first, each question under the answer it got. */
    public static String yaml(List<Feedback> newestFirst) {
        StringBuilder yaml = new StringBuilder(
                "# Made from feedback. Edit what each answer must say, then: footnote eval FILE\n");
        yaml.append("questions:\n");
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            yaml.append('\n').append(comment(newestFirst.get(i)));
            dump(newestFirst.get(i)).lines().forEach(line -> yaml.append("  ").append(line).append('\n'));
        }
        return yaml.toString();
    }

    private static String comment(Feedback feedback) {
        StringBuilder comment = new StringBuilder("  # ").append(feedback.helpful() ? "Helpful: " : "Not helpful: ");
        // A line or paragraph separator would end the comment as a line feed does.
        comment.append(feedback.answer().replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029\\ufeff]+", " ").strip()).append('\n');
        feedback.citations().stream().map(Feedback.Cited::file).distinct()
                .forEach(file -> comment.append("  #   ").append(file.replaceAll("\\R|\\p{Cntrl}", " ")).append('\n'));
        return comment.toString();
    }

    private static String dump(Feedback feedback) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("id", feedback.id().replaceAll("[^A-Za-z0-9._-]+", "-"));
        question.put("ask", feedback.question());
        question.put("expect", expected(feedback));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(120);
        options.setSplitLines(false);
        return new Yaml(options).dump(List.of(question));
    }

    private static Map<String, Object> expected(Feedback feedback) {
        if (!feedback.helpful() || feedback.answered() && feedback.citations().isEmpty()) {
            return Map.of("answer", List.of(TODO));
        }
        if (!feedback.answered()) {
            return Map.of("abstain", true);
        }
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("cite", List.of(feedback.citations().get(0).file()));
        expected.put("quote", feedback.citations().get(0).quote());
        return expected;
    }
}
