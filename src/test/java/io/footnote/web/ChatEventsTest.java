package io.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.footnote.answer.Answer.Answered;
import io.footnote.answer.Citation;
import io.footnote.answer.Question;
import io.footnote.answer.Statement;
import io.footnote.corpus.Source;
import io.footnote.wire.AnswerJson;

class ChatEventsTest {

    private final List<ChatEvent> sent = new ArrayList<>();
    private final ChatEvents events = new ChatEvents(sent::add);

    @Test
    void sendsEachSentenceAtOnceAndItsProofInTheEnd() {
        events.said(statement("Ann came.", 1));
        assertThat(sent).extracting(ChatEvent::type).containsExactly("delta");
        events.said(statement("Bob left.", 2));
        done();

        assertThat(sent).extracting(ChatEvent::type).containsExactly("delta", "delta", "citation", "citation", "done");
        assertThat(text()).isEqualTo("Ann came. [1] Bob left. [2]");
    }

    @Test
    void whatWasTakenBackHasNoProof() {
        events.said(statement("Ann came.", 1));
        events.restarted("too little stands");
        events.said(statement("Bob left.", 1));
        done();

        assertThat(sent).extracting(ChatEvent::type).containsExactly("delta", "restart", "delta", "citation", "done");
        assertThat(sent.get(2)).isEqualTo(new ChatEvent.Delta("Bob left. [1]"));
        assertThat(sent.get(3)).isInstanceOfSatisfying(ChatEvent.Cited.class, cited -> {
            assertThat(cited.citation().quote()).isEqualTo("Bob left.");
            assertThat(cited.answerStart()).isZero();
            assertThat(cited.answerEnd()).isEqualTo(13);
        });
    }

    private void done() {
        Answered answer = FakeBeans.answered(Question.of("Who?"));
        events.done(AnswerJson.of("1", null, "Who?", answer), answer);
    }

    private String text() {
        return sent.stream().filter(ChatEvent.Delta.class::isInstance).map(event -> ((ChatEvent.Delta) event).text())
                .collect(Collectors.joining());
    }

    private static Statement statement(String text, int marker) {
        return new Statement(text, List.of(new Citation(marker, Source.of("a.md", "A"), 0, text.length(), text)));
    }
}
