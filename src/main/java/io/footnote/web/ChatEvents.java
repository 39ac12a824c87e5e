package io.footnote.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.footnote.answer.Answer;
import io.footnote.answer.AnswerListener;
import io.footnote.answer.Statement;
import io.footnote.retrieval.ScoredPassage;
import io.footnote.wire.AnswerJson;
import io.footnote.wire.CitationJson;
import io.footnote.wire.PassageJson;

/** Tells an answer as events while it is made: sources, deltas, citations, done. */
final class ChatEvents implements AnswerListener {

    private final Consumer<ChatEvent> events;
    private final List<ChatEvent> citations = new ArrayList<>();
    private final Set<Integer> cited = new HashSet<>();
    private int length;

    ChatEvents(Consumer<ChatEvent> events) {
        this.events = events;
    }

    @Override
    public void found(List<ScoredPassage> related) {
        events.accept(new ChatEvent.Sources(related.stream().map(PassageJson::of).toList()));
    }

    @Override
    public void said(Statement statement) {
        String text = statement.marked();
        int from = length == 0 ? 0 : length + 1;
        events.accept(new ChatEvent.Delta(length == 0 ? text : ' ' + text));
        length = from + text.length();
        statement.citations().stream().filter(citation -> cited.add(citation.marker()))
                .forEach(citation -> citations.add(new ChatEvent.Cited(citation.marker(), CitationJson.of(citation), "verified",
                        from, from + text.length())));
    }

    @Override
    public void restarted(String reason) {
        citations.clear();
        cited.clear();
        length = 0;
        events.accept(new ChatEvent.Restart(reason));
    }

    /** @param whole the answer, as it is sent to who does not stream */
    void done(AnswerJson whole, Answer answer) {
        if (answer instanceof Answer.Abstained) {
            events.accept(new ChatEvent.Delta(answer.text()));
        }
        citations.forEach(events);
        events.accept(new ChatEvent.Done(whole));
    }
}
