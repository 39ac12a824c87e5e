package io.footnote.webhook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Answered;
import io.footnote.answer.Citation;
import io.footnote.answer.Statement;
import io.footnote.corpus.Source;
import io.footnote.wire.Remarks;

/** An answer as Markdown that mentions nobody and shows no picture, whatever stands in an article. */
final class Markdown {

    /** Rocket.Chat takes 5,000 characters unless configured otherwise. */
    private static final int LONGEST = 4500;
    private static final int LONGEST_LINE = 1500;
    /** Nothing to the eye, and the end of a mention to a parser. */
    private static final String NOTHING = "\u200B";

    private Markdown() {
    }

    static String of(Answer answer) {
        List<String> lines = new ArrayList<>();
        if (answer instanceof Answered answered) {
            answered.statements().stream().map(Statement::marked).forEach(line -> lines.add(escape(line)));
            lines.add("");
            lines.addAll(sources(answered));
        } else {
            lines.add(escape(answer.text()));
            List<String> titles = Remarks.closestTitles(answer);
            lines.add(titles.isEmpty() ? "I searched the articles and found nothing close to it."
                    : "I searched the articles; these come closest:");
            titles.forEach(title -> lines.add("- " + escape(title)));
        }
        Remarks.of(answer).forEach(remark -> lines.add("_" + escape(remark) + "_"));
        return fit(lines);
    }

    private static List<String> sources(Answered answer) {
        Map<Source, List<Citation>> sources = new LinkedHashMap<>();
        answer.citations().forEach(
                citation -> sources.computeIfAbsent(citation.source(), source -> new ArrayList<>()).add(citation));
        List<String> lines = new ArrayList<>();
        sources.forEach((source, citations) -> {
            String markers = citations.stream().map(citation -> "[" + citation.marker() + "]").distinct()
                    .collect(Collectors.joining());
            String origin = Remarks.origin(source).stream().map(part -> " · " + escape(part)).collect(Collectors.joining());
            lines.add("- " + markers + ' ' + link(source.url(), source.title()) + origin);
            citations.stream().map(citation -> citation.quote().replaceAll("\\s+", " "))
                    .filter(quote -> answer.statements().stream().noneMatch(one -> one.text().contains(quote)))
                    .forEach(quote -> lines.add("  > " + escape(quote)));
        });
        return lines;
    }

    static String link(@Nullable String url, String label) {
        if (url == null || !url.matches("(?i)https?://\\S+")) {
            return escape(label);
        }
        String address = url.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E");
        return '[' + escape(label).replaceAll("[\\[\\]]", "") + "](" + address + ')';
    }

    /**
     * Says the text and nothing else, on one line. Both products know a backslash before the marks of emphasis; links,
     * pictures and mentions are broken by a character of no width, which both take for what it is.
     */
    static String escape(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\*_~`#|])", "\\\\$1")
                .replace("@", "@" + NOTHING).replace("](", "]" + NOTHING + "(").replace("]:", "]" + NOTHING + ":")
                .replace("<", "<" + NOTHING);
    }

    /** Whole lines, as many as fit. */
    private static String fit(List<String> lines) {
        StringBuilder fitted = new StringBuilder();
        for (String line : lines) {
            String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + '…' : line;
            if (fitted.length() + shown.length() > LONGEST) {
                return fitted.append('…').toString();
            }
            fitted.append(shown).append('\n');
        }
        return fitted.toString().strip();
    }
}
