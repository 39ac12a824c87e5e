package io.footnote.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

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

    /** The text so far is withdrawn: the deltas that follow make up the answer. */
    record Restart(String reason) implements ChatEvent {

        @Override
        public String type() {
            return "restart";
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
}
