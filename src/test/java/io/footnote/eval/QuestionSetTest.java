package io.footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import io.footnote.answer.Turn;
import io.footnote.index.Filter;

class QuestionSetTest {

    @TempDir
    Path folder;

    @Test
    void readsEverythingAQuestionMayHold() throws Exception {
        QuestionSet set = yaml("""
                questions:
                  # a comment
                  - id: arrival
                    ask: When did he land?
                    history: [{role: user, text: "Who came?"}, {role: assistant, text: "Patrushev."}]
                    filter: {file: "*.md", from: 2022-11-01, to: 2022-11-30, tag: Iran}
                    expect:
                      answer: [["Tuesday evening", "Tuesday night"], Tehran, 2022]
                      cite: [a.md, [b.md, c.md]]
                      quote: landed in
                  - id: near-miss
                    ask: How old is he?
                    expect: {abstain: true}
                """);

        assertThat(set.cases()).extracting(Case::id, Case::line)
                .containsExactly(tuple("arrival", 3),
                        tuple("near-miss", 11));
        Case first = set.cases().get(0);
        assertThat(first.question().history())
                .containsExactly(new Turn(Turn.Role.USER, "Who came?"), new Turn(Turn.Role.ASSISTANT, "Patrushev."));
        assertThat(first.question().filter())
                .isEqualTo(new Filter("*.md", LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 30), "Iran"));
        assertThat(first.expectation()).isEqualTo(new Expectation.Proven(
                List.of(List.of("Tuesday evening", "Tuesday night"), List.of("Tehran"), List.of("2022")),
                List.of(List.of("a.md"), List.of("b.md", "c.md")), "landed in"));
        assertThat(set.cases().get(1).expectation()).isEqualTo(new Expectation.Abstention());
    }

    /** What is wrong, and the line that must be named; line 1 is {@code questions:}. */
    @TestFactory
    Stream<DynamicTest> namesTheLineOfEveryMistake() {
        String ok = "  - {id: a, ask: b, expect: {answer: [c]}}\n";
        return Map.ofEntries(
                Map.entry("  - id: a\n    aks: b\n    expect: {abstain: true}\n", "3: unknown key 'aks' in a question"),
                Map.entry(ok + ok, "3: the id 'a' is taken by line 2"),
                Map.entry("  - {id: a, ask: b}\n", "2: a question without 'expect' can never fail"),
                Map.entry("  - {id: a, expect: {abstain: true}}\n", "2: 'ask' is missing"),
                Map.entry("  - {ask: a, expect: {abstain: true}}\n", "2: 'id' is missing"),
                Map.entry("  - {id: a, ask: b, expect: {}}\n", "2: 'expect' expects nothing"),
                Map.entry("  - {id: a, ask: b, expect: }\n", "2: 'expect' must be a mapping"),
                Map.entry("  - {id: a, ask: b, expect: {answer: []}}\n", "2: 'answer' is empty"),
                Map.entry("  - {id: a, ask: b, expect: {answer: [[]]}}\n", "2: a group of 'answer' is empty"),
                Map.entry("  - {id: a, ask: b, expect: {answer: [' ']}}\n", "2: a part of 'answer' is blank"),
                Map.entry("  - {id: a, ask: b, expect: {answer: [no]}}\n", "2: a part of 'answer' must be text, put 'no' in"),
                Map.entry("  - {id: a, ask: b, expect: {answer: c}}\n", "2: 'answer' must be a list"),
                Map.entry("  - {id: a, ask: b, expect: {cite: [{a: b}]}}\n", "2: a part of 'cite' must be text"),
                Map.entry("  - {id: a, ask: b, expect: {answer: [[[c]]]}}\n", "2: a part of 'answer' must be text"),
                Map.entry("  - {id: a, ask: b, expect: {quote: }}\n", "2: 'quote' must be text"),
                Map.entry("  - id: a\n    ask: b\n    expect:\n      abstain: true\n      cite: [c]\n",
                        "5: 'abstain' excludes cite"),
                Map.entry("  - {id: a, ask: b, expect: {abstain: false}}\n", "2: 'abstain' can only be true"),
                Map.entry("  - {id: a, ask: [b], expect: {abstain: true}}\n", "2: 'ask' must be text"),
                Map.entry("  - {id: a, id: b, ask: c, expect: {abstain: true}}\n", "2: 'id' stands twice"),
                Map.entry("  - {id: a, ask: '" + "x".repeat(2001) + "', expect: {abstain: true}}\n",
                        "2: the question has 2001"),
                Map.entry("  - {id: a, ask: b, history: [{role: bot, text: c}], expect: {abstain: true}}\n",
                        "2: 'role' is user or"),
                Map.entry("  - {id: a, ask: b, history: [{role: user}], expect: {abstain: true}}\n", "2: 'text' is missing"),
                Map.entry("  - id: a\n    ask: b\n    filter: {from: yesterday}\n    expect: {abstain: true}\n",
                        "4: 'from' must be a day"),
                Map.entry("  - {id: a, ask: b, filter: {from: 2022-02-02, to: 2021-01-01}, expect: {abstain: true}}\n",
                        "2: 'filter': from 2022-02-02 is after"),
                Map.entry("  - {id: a, ask: b, filter: {}, expect: {abstain: true}}\n", "2: 'filter' filters nothing"),
                Map.entry("  - just text\n", "2: a question must be a mapping"),
                Map.entry("  - id: a\n   ask: b\n", "3: is not YAML"),
                Map.entry("  - !!java.net.URL [\"http://example.org\"]\n", "2: is not YAML: Global tag is not allowed"),
                Map.entry("  []\n", "2: questions is empty")).entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getValue(),
                        () -> assertThatThrownBy(() -> yaml("questions:\n" + entry.getKey()))
                                .isInstanceOf(QuestionSetException.class)
                                .hasMessageContaining("set.yaml:" + entry.getValue())));
    }

    @Test
    void namesAllMistakesAtOnceInTheOrderOfTheFile() {
        assertThatThrownBy(() -> yaml("questions:\n  - {id: a}\n  - {id: b, ask: c}\n")).hasMessage("""
                set.yaml:2: 'ask' is missing
                set.yaml:2: a question without 'expect' can never fail
                set.yaml:3: a question without 'expect' can never fail""");
    }

    @Test
    void aFileThatIsEmptyOrOfAnotherKindIsAnError() throws Exception {
        assertThatThrownBy(() -> yaml("")).hasMessageContaining("set.yaml:1: the file has no 'questions'");
        assertThatThrownBy(() -> yaml("questionz: []")).hasMessageContaining("set.yaml:1: unknown key 'questionz'");
        assertThatThrownBy(() -> read("set.txt", "questions: []")).hasMessageContaining(".yaml or a .jsonl");
        assertThatThrownBy(() -> read("set.jsonl", "\n")).hasMessageContaining("set.jsonl:1: the file has no questions");
        Files.write(folder.resolve("set.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> QuestionSet.read(folder.resolve("set.yaml"))).hasMessageContaining("is not UTF-8");
    }

    @Test
    void readsADataSetLine() throws Exception {
        QuestionSet set = read("set.jsonl", """
                {"id":"1","question":"Who?","answers":["Rollo"],"sources":["n.txt"],"answerable":true,"kind":"squad2"}

                {"id":"2","question":"Why?","answers":[],"sources":[],"answerable":false,"kind":"clapnq","evidence":[["a","b"]]}
                """);

        assertThat(set.cases().get(0).expectation()).isEqualTo(
                new Expectation.Gold(true, List.of("Rollo"), new TreeSet<>(List.of("n.txt")), List.of(), "squad2"));
        assertThat(set.cases().get(1).line()).isEqualTo(3);
        assertThat(set.cases().get(1).expectation()).isEqualTo(
                new Expectation.Gold(false, List.of(), new TreeSet<>(), List.of(List.of("a", "b")), "clapnq"));
    }

    @TestFactory
    Stream<DynamicTest> namesTheLineOfEveryMistakeInADataSet() {
        String ok = "{'id':'1','question':'Who?','answers':['x'],'sources':['n.txt'],'answerable':true,'kind':'k'}";
        return Map.of(
                ok + "\n" + ok, "2: the id '1' is taken by line 1",
                ok.replace("'kind'", "'kindness'"), "1: Unrecognized field",
                ok.replace("true", "false"), "1: unanswerable, with answers",
                ok.replace("['x']", "[]"), "1: answerable, but without answers",
                ok.replace("['n.txt']", "[]"), "1: answerable, but without sources",
                ok.replace("'id':'1',", ""), "1: a question without 'id'",
                ok.replace("'1'", "1"), "1: ",
                ok.replace("'x'", "null"), "1: ",
                "null", "1: is null",
                ok + ok, "1: ").entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(),
                        () -> assertThatThrownBy(() -> read("set.jsonl", entry.getKey().replace('\'', '"')))
                                .isInstanceOf(QuestionSetException.class)
                                .hasMessageContaining("set.jsonl:" + entry.getValue())));
    }

    @Test
    void readsThePublicDataSets() throws Exception {
        Path data = Path.of("../shared/data");
        Assumptions.assumeTrue(Files.isDirectory(data), "the public data sets are not here");
        assertThat(QuestionSet.read(data.resolve("squad2-half-dev/questions.jsonl")).cases()).hasSize(6078);
        assertThat(QuestionSet.read(data.resolve("clapnq-dev/questions.jsonl")).cases()).hasSize(600);
    }

    @Test
    void readsTheFixedQuestions() throws Exception {
        assertThat(QuestionSet.read(Path.of("src/test/questions/corpus.yaml")).cases()).hasSizeGreaterThanOrEqualTo(40)
                .filteredOn(asked -> !asked.expectation().answerable()).hasSizeGreaterThanOrEqualTo(10);
    }

    private QuestionSet yaml(String text) throws IOException, QuestionSetException {
        return read("set.yaml", text);
    }

    private QuestionSet read(String name, String text) throws IOException, QuestionSetException {
        return QuestionSet.read(Files.writeString(folder.resolve(name), text));
    }
}
