package io.footnote.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.slack.api.model.block.LayoutBlock;

import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Abstained;
import io.footnote.answer.Answer.Answered;
import io.footnote.answer.Citation;
import io.footnote.answer.Statement;
import io.footnote.corpus.Source;
import io.footnote.wire.Remarks;

/** An answer as Slack shows it: its sentences, their sources with what they say, and two buttons. */
final class SlackAnswer {

    private static final int MOST_SOURCES = 10;
    private static final int LONGEST_QUOTE = 600;

    private SlackAnswer() {
    }

    /** @param id of the question, which the buttons carry */
    static List<SlackMessage> of(Answer answer, String id) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (answer instanceof Answered answered) {
            String text = answered.statements().stream().map(Statement::marked).collect(Collectors.joining("\n"));
            Blocks.pieces(text).forEach(piece -> blocks.add(Blocks.section(piece)));
            sources(answered).forEach(line -> blocks.add(Blocks.context(line)));
        } else {
            blocks.add(Blocks.section(Mrkdwn.escape(Abstained.TEXT)));
            blocks.add(Blocks.context(searched(answer)));
        }
        Remarks.of(answer).forEach(remark -> blocks.add(Blocks.context(Mrkdwn.escape(Blocks.clip(remark, LONGEST_QUOTE)))));
        blocks.add(Blocks.buttons(id));
        return Blocks.messages(answer.text(), blocks);
    }

    private static String searched(Answer answer) {
        List<String> titles = Remarks.closestTitles(answer);
        return titles.isEmpty() ? "I searched the articles and found nothing close to it."
                : titles.stream().map(title -> "\n• " + Mrkdwn.escape(Blocks.clip(title, 150)))
                        .collect(Collectors.joining("", "I searched the articles; these come closest:", ""));
    }

    /** One line a source, and below it what it says where the answer does not show it word by word. */
    private static List<String> sources(Answered answer) {
        Map<Source, List<Citation>> sources = new LinkedHashMap<>();
        answer.citations().forEach(
                citation -> sources.computeIfAbsent(citation.source(), source -> new ArrayList<>()).add(citation));
        List<String> lines = new ArrayList<>();
        sources.forEach((source, citations) -> lines.add(source(source, citations, answer)));
        if (lines.size() <= MOST_SOURCES) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MOST_SOURCES));
        shown.add("and " + (lines.size() - MOST_SOURCES) + " more articles");
        return shown;
    }

    private static String source(Source source, List<Citation> citations, Answered answer) {
        String markers = citations.stream().map(citation -> "[" + citation.marker() + "]").distinct()
                .collect(Collectors.joining());
        StringBuilder line = new StringBuilder("*" + markers + "* ")
                .append(Mrkdwn.link(source.url(), Blocks.clip(source.title(), 150)));
        Remarks.origin(source).forEach(part -> line.append(" · ").append(Mrkdwn.escape(Blocks.clip(part, 80))));
        citations.stream().map(citation -> citation.quote().replaceAll("\\s+", " "))
                .filter(quote -> answer.statements().stream().noneMatch(statement -> statement.text().contains(quote)))
                .limit(3)
                .forEach(quote -> line.append("\n“").append(Mrkdwn.escape(Blocks.clip(quote, LONGEST_QUOTE))).append('”'));
        return Blocks.fit(line.toString());
    }
}
