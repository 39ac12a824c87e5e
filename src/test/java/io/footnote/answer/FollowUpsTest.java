package io.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.footnote.answer.Turn.Role;
import io.footnote.index.Filter;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;
import io.footnote.reading.Reader;
import io.footnote.reading.Reading;
import io.footnote.reading.Reading.ScoredSpan;

class FollowUpsTest {

    private final FollowUps followUps = new FollowUps(new Finds("Alexander Venediktov"));

    @Test
    void leavesAQuestionWithoutHistoryAsItIs() {
        assertThat(followUps.candidates(Question.of("What post does he hold?"))).containsExactly("What post does he hold?");
    }

    @Test
    void leavesAQuestionThatStandsOnItsOwn() {
        String question = "What is the name of the new Ambassador of the Russian Federation?";
        assertThat(candidates("Which drones were used?", "Shahed-136 drones were used. [1]", question))
                .containsExactly(question);
    }

    @Test
    void putsTheLastAnswerInPlaceOfThatOfficial() {
        assertThat(candidates("Whom did Kazem Jalali meet?", "Kazem Jalali met with Alexander Venediktov. [1]",
                "What post does that official hold?")).startsWith("What post does Alexander Venediktov hold?");
    }

    @Test
    void putsTheSubjectInPlaceOfAPronounWhenTheLastQuestionAskedForNoName() {
        assertThat(candidates("When did Patrushev arrive in Tehran?", "He arrived on Tuesday evening. [1]",
                "And who accompanied him?")).startsWith("who accompanied Patrushev?");
    }

    @Test
    void putsTheOwnerInPlaceOfAPossessive() {
        assertThat(candidates("When did Shoigu arrive?", "On Tuesday. [1]", "Who leads his delegation?"))
                .startsWith("Who leads Shoigu's delegation?");
    }

    @Test
    void asksTheSameOfAnother() {
        assertThat(candidates("When did Patrushev arrive in Tehran?", "On Tuesday evening. [1]", "What about Shoigu?"))
                .containsExactly("When did Shoigu arrive in Tehran?");
    }

    @Test
    void putsAFragmentInPlaceOfWhatItChanges() {
        assertThat(candidates("Where did Raisi meet Putin in late January?", "In Moscow. [1]", "And in late June?"))
                .containsExactly("Where did Raisi meet Putin in late June?");
    }

    @Test
    void addsTheQuestionBeforeToABareThat() {
        assertThat(candidates("What did Iran say of the drones?", "They were few. [1]", "What did Zelensky say to that?"))
                .startsWith("What did Zelensky say to that, What did Iran say of the drones?");
    }

    @Test
    void addsTheQuestionBeforeToAShortOne() {
        assertThat(candidates("What drones did Russia use?", "Shahed-136 drones. [1]", "How many were sent?"))
                .containsExactly("How many were sent, What drones did Russia use?");
    }

    private List<String> candidates(String asked, String answered, String question) {
        return followUps.candidates(new Question(question,
                List.of(new Turn(Role.USER, asked), new Turn(Role.ASSISTANT, answered)), Filter.NONE));
    }

    /** A reader that finds one name wherever it stands. */
    private record Finds(String name) implements Reader {

        @Override
        public List<Reading> read(String question, List<Passage> passages) {
            return passages.stream().map(passage -> {
                int at = Math.max(0, passage.text().indexOf(name));
                return new Reading(1, 0, List.of(new ScoredSpan(new Span(at, at + name.length()), 5)));
            }).toList();
        }
    }
}
