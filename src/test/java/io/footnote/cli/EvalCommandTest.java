package io.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.footnote.answer.Answer;
import io.footnote.answer.Citation;
import io.footnote.answer.Fingerprint;
import io.footnote.answer.Origin;
import io.footnote.answer.Question;
import io.footnote.answer.Statement;
import io.footnote.corpus.Source;
import io.footnote.eval.AnsweringSystem;
import io.footnote.eval.LocalSystem;
import picocli.CommandLine;

class EvalCommandTest {

    private static final String QUESTIONS = """
            questions:
              - {id: capital, ask: "Where?", expect: {answer: [Tehran], cite: [a.md]}}
              - {id: near-miss, ask: "Why?", expect: {abstain: true}}
            """;

    @TempDir
    Path folder;

    private Path set = Path.of("");
    private String city = "Tehran";
    private String hash = "1";
    private String out = "";

    @BeforeEach
    void writeTheSet() throws IOException {
        set = Files.writeString(folder.resolve("set.yaml"), QUESTIONS);
    }

    @Test
    void passesAndFailsByTheAnswers() {
        assertThat(eval(set.toString())).isZero();
        assertThat(out).contains("2 questions, none failed");

        city = "Isfahan";
        assertThat(eval(set.toString())).isEqualTo(1);
        assertThat(out).contains("1 FAILED", "missing:   in the answer \"Tehran\"");
    }

    @Test
    void aThresholdThatIsMissedOrNotMeasuredFails() {
        assertThat(eval(set.toString(), "--min", "passed=1", "--max", "falseAnswers=0")).isZero();
        assertThat(eval(set.toString(), "--min", "contains=.8")).isEqualTo(1);
        assertThat(out).contains("FAILED  contains must be at least 0.8, but was not measured");
    }

    @Test
    void aWrongCommandOrSetIsNoFailedCheck() throws IOException {
        assertThat(eval()).isEqualTo(2);
        assertThat(eval(set.toString(), "--min", "hit2=.8")).isEqualTo(2);
        assertThat(eval(set.toString(), "--limit", "0")).isEqualTo(2);
        assertThat(eval(set.toString(), "--no-abstain", "--url", "http://localhost:1")).isEqualTo(2);
        assertThat(eval(set.toString(), "--url", "http://localhost:1")).isEqualTo(2);
        assertThat(out).contains("cannot be reached");
        assertThat(eval(folder.resolve("none.yaml").toString())).isEqualTo(2);
        Files.writeString(set, "questions:\n  - {id: a, ask: b}\n");
        assertThat(eval(set.toString())).isEqualTo(2);
        assertThat(out).contains("set.yaml:2: a question without 'expect' can never fail");
    }

    @Test
    void writesReportsAndComparesRuns() {
        Path before = folder.resolve("before.json");
        Path after = folder.resolve("after.json");
        assertThat(eval(set.toString(), "--save", before.toString(), "--report", folder.resolve("reports").toString()))
                .isZero();
        assertThat(folder.resolve("reports/TEST-set.xml")).content().contains("tests=\"2\"");
        assertThat(folder.resolve("reports/set.json")).hasSameTextualContentAs(before);

        city = "Isfahan";
        eval(set.toString(), "--save", after.toString());
        assertThat(compare(before, after)).isEqualTo(1);
        assertThat(out).startsWith("regression\n").contains("lost (1)\n  capital\n");
        assertThat(compare(after, before)).isZero();
        assertThat(out).startsWith("improvement\n");

        hash = "2";
        eval(set.toString(), "--save", after.toString());
        assertThat(compare(before, after)).isZero();
        assertThat(out).startsWith("the corpus changed\n").contains("  changed a.md\n");
        assertThat(compare(before, set)).isEqualTo(2);
    }

    @Test
    void withoutAbstentionTheGateIsHeldOpen() {
        assertThat(eval(set.toString(), "--no-abstain")).isEqualTo(1);
        assertThat(out).contains("abstention off", "missing:   an abstention: it answered");
    }

    private int eval(String... args) {
        return execute(new EvalCommand(this::system), args);
    }

    private int compare(Path before, Path after) {
        return execute(new CompareCommand(), before.toString(), after.toString());
    }

    private int execute(Object command, String... args) {
        StringWriter written = new StringWriter();
        PrintWriter writer = new PrintWriter(written, true);
        int code = new CommandLine(command).setOut(writer).setErr(writer).execute(args);
        out = written.toString();
        return code;
    }

    private AnsweringSystem system(boolean abstaining) {
        return new LocalSystem(abstaining, question -> answer(question, abstaining), query -> List.of(),
                () -> new Fingerprint(new TreeMap<>(Map.of("a.md", hash)), "s", new TreeMap<>(), new TreeMap<>(), "1"));
    }

    private Answer answer(Question question, boolean abstaining) {
        var timings = new Answer.Timings(0, 0, 0);
        if (abstaining && question.text().equals("Why?")) {
            return new Answer.Abstained(question.text(), .1, List.of(), timings, Origin.ARTICLES);
        }
        var citation = new Citation(1, Source.of("a.md", "A"), 0, city.length(), city);
        return new Answer.Answered(question.text(), List.of(new Statement(city, List.of(citation))), city, List.of(), .9,
                List.of(), timings, Origin.ARTICLES);
    }
}
