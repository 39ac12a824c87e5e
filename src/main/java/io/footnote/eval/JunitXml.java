package io.footnote.eval;

import java.util.List;
import java.util.Locale;

/** A run as the JUnit XML that continuous integration shows. Well-formed whatever the articles and questions hold. */
public final class JunitXml {

    private JunitXml() {
    }

    /** Each unreached threshold is a failed test case of its own. */
    public static String of(SavedRun run, List<String> unreached) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
        attribute(xml, "name", run.set());
        attribute(xml, "tests", Integer.toString(run.results().size() + unreached.size()));
        attribute(xml, "failures", Integer.toString(run.failed().size() + unreached.size()));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", "0");
        attribute(xml, "time", seconds(run.times().totalMs()));
        attribute(xml, "timestamp", run.times().started());
        xml.append(">\n");
        for (int i = 0; i < run.results().size(); i++) {
            Result result = run.results().get(i);
            testCase(xml, run.set(), result.id(), run.times().questionMs().get(i),
                    result.failed() ? List.of(String.join("; ", result.verdict().missing()), result.message()) : List.of());
        }
        unreached.forEach(threshold -> testCase(xml, run.set(), "threshold", 0, List.of(threshold, threshold)));
        return xml.append("</testsuite>\n").toString();
    }

    /** @param failure headline and text, or nothing */
    private static void testCase(StringBuilder xml, String set, String name, long ms, List<String> failure) {
        xml.append("  <testcase");
        attribute(xml, "classname", set);
        attribute(xml, "name", name);
        attribute(xml, "time", seconds(ms));
        if (failure.isEmpty()) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n    <failure");
        attribute(xml, "message", failure.get(0));
        xml.append('>').append(escape(failure.get(1))).append("</failure>\n  </testcase>\n");
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        xml.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }

    private static String seconds(long ms) {
        return String.format(Locale.ROOT, "%.3f", ms / 1000.0);
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(escape(c)));
        return escaped.toString();
    }

    /** What XML 1.0 cannot hold, not even as a reference, is shown as Java would write it. */
    private static String escape(int c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\t', '\n', '\r' -> "&#" + c + ";";
            default -> isLegal(c) ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c);
        };
    }

    /** Production 2 of https://www.w3.org/TR/xml/#charsets, above the control characters. */
    private static boolean isLegal(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
