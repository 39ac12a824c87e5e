package io.footnote.eval;

import static io.footnote.eval.Runs.FINGERPRINT;
import static io.footnote.eval.Runs.result;
import static io.footnote.eval.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import com.fasterxml.jackson.databind.ObjectMapper;

class ReportTest {

    @Test
    void showsEveryTestAndWhatTheFailedOnesLack() {
        String report = Report.of(run(FINGERPRINT, result("first", true).test(), result("second-one", false).test()));

        assertThat(report).startsWith("set.yaml: 2 questions, 1 FAILED, 3 ms median, 3 ms at 95 %\n")
                .contains("""
                          ok      first       answered  0.500  a.md
                          FAILED  second-one  answered  0.500  a.md

                        second-one
                          question:  Who?
                          answer:    Rollo. [1]
                        """)
                .contains("  missing:   in the answer \"Rollo\"\n")
                .containsPattern("passed +0\\.500\n");
    }

    @Test
    void aReportCannotSteerTheTerminal() {
        assertThat(Report.of(run(null, result("a", false).test().answer("\u001b[2Jgone\u202e\u0007"))))
                .doesNotContain("\u001b", "\u202e", "\u0007").contains(" [2Jgone");
    }

    @Test
    void junitXmlCountsFailuresAndUnreachedThresholds() throws Exception {
        Element suite = parse(JunitXml.of(run(null, result("a", true).test(), result("b", false).test()),
                List.of("hit1 must be at least 0.9, but was not measured"))).getDocumentElement();

        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("in the answer \"Rollo\"");
        assertThat(failure.getTextContent()).contains("question:  Who?\nanswer:    Rollo. [1]\n");
    }

    @Test
    void junitXmlIsWellFormedWhateverItHolds() throws Exception {
        List<String> hostile = new ArrayList<>(
                List.of("]]>", "<!--", "&#0;", "\u0000\u0001\u000b\u001f\u007f\ufffe\uffff", "\ud800",
                        "\udc00\ud800", "😀\ud83d", "\r\n\t\"'<>&", "<?xml?>", "&lt;"));
        for (String text : hostile) {
            assertSurvives(text);
        }
    }

    @Test
    void junitXmlSurvivesTheNaughtyStrings() throws Exception {
        Path naughty = Path.of("../shared/data/naughty-strings/blns.json");
        Assumptions.assumeTrue(Files.exists(naughty), "the naughty strings are not here");
        for (String line : new ObjectMapper().readValue(naughty.toFile(), String[].class)) {
            assertSurvives(line);
        }
    }

    private static void assertSurvives(String text) throws Exception {
        SavedRun run = run(null, result("id " + text, false).test().answer(text).question(text));
        Element failure = (Element) parse(JunitXml.of(run, List.of())).getElementsByTagName("failure").item(0);
        assertThat(failure.getTextContent()).contains("answer:    " + JunitXml.escape(text).replace("&lt;", "<")
                .replace("&gt;", ">").replace("&quot;", "\"").replace("&#10;", "\n").replace("&#13;", "\r")
                .replace("&#9;", "\t").replace("&amp;", "&") + "\n");
    }

    @Test
    void aThresholdThatIsNotMeasuredIsNotReached() {
        assertThat(Threshold.atLeast("hit1=.88").failure(Map.of("hit5", .9))).hasValue(
                "hit1 must be at least 0.88, but was not measured");
        assertThat(Threshold.atLeast("hit1=.88").failure(Map.of("hit1", .87))).hasValue(
                "hit1 must be at least 0.88, but is 0.870");
        assertThat(Threshold.atLeast("hit1=.88").failure(Map.of("hit1", .88))).isEmpty();
        assertThat(Threshold.atMost("falseAbstentions=.12").failure(Map.of("falseAbstentions", .13))).isPresent();
        assertThat(Threshold.atMost("falseAbstentions=.12").failure(Map.of("falseAbstentions", .12))).isEmpty();
    }

    @Test
    void aThresholdThatMeansNothingIsRefused() {
        for (String text : List.of("hit1", "hit2=.5", "hit1=", "hit1=NaN", "hit1=high")) {
            assertThatThrownBy(() -> Threshold.atLeast(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
