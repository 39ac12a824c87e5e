package io.footnote.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Answered;
import io.footnote.answer.Statement;
import io.footnote.wire.AnswerJson;
import io.footnote.wire.CitationJson;
import io.footnote.wire.PassageJson;

/** One event of a streamed answer; its type is the event's name and stands in its JSON too. */
@JsonPropertyOrder("type")
sealed interface ChatEvent {

    @JsonProperty
    String type();

    /** First, before anything is looked up. */
    record Meta(String id, String conversationId, long indexGeneration, String mode) implements ChatEvent {

        @Override
        public String type() {
            return "meta";
        }
    }

    /** The closest passages. */
    record Sources(List<PassageJson> sources) implements ChatEvent {

        @Override
        public String type() {
            return "sources";
        }
    }

    /** A piece of the answer's text: all of them, one after the other, are the text. */
    record Delta(String text) implements ChatEvent {

        @Override
        public String type() {
            return "delta";
        }
    }

    /**
     * What proves a sentence that was sent.
     *
     * @param n the citation's marker
     * @param verdict always {@code verified}: a quotation that is not found in its article is not sent
     * @param answerStart where the sentence begins in the answer's text, UTF-16 code units
     * @param answerEnd exclusive, its markers included
     */
    record Cited(int n, @JsonUnwrapped CitationJson citation, String verdict, int answerStart,
            int answerEnd) implements ChatEvent {

        @Override
        public String type() {
            return "citation";
        }
    }

    /** Last: the whole answer, as it is sent to who does not stream. */
    record Done(@JsonUnwrapped AnswerJson answer) implements ChatEvent {

        @Override
        public String type() {
            return "done";
        }
    }

    /** Last, in place of {@link Done}. */
    record Failed(Problem problem) implements ChatEvent {

        @Override
        public String type() {
            return "error";
        }
    }

    /** What follows {@link Meta}: sources, deltas, citations, done. */
    static List<ChatEvent> of(Answer answer, AnswerJson whole) {
        List<ChatEvent> events = new ArrayList<>();
        events.add(new Sources(whole.related()));
        if (answer instanceof Answered answered) {
            addStatements(answered.statements(), events);
        } else {
            events.add(new Delta(answer.text()));
        }
        events.add(new Done(whole));
        return events;
    }

    private static void addStatements(List<Statement> statements, List<ChatEvent> events) {
        List<ChatEvent> citations = new ArrayList<>();
        Set<Integer> sent = new HashSet<>();
        int start = 0;
        for (Statement statement : statements) {
            String text = statement.marked();
            events.add(new Delta(start == 0 ? text : ' ' + text));
            int from = start;
            statement.citations().stream().filter(citation -> sent.add(citation.marker())).forEach(citation -> citations
                    .add(new Cited(citation.marker(), CitationJson.of(citation), "verified", from, from + text.length())));
            start += text.length() + 1;
        }
        events.addAll(citations);
    }
}
