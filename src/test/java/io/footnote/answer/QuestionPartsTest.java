package io.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class QuestionPartsTest {

    @Test
    void splitsTwoQuestionsJoinedByAnd() {
        assertThat(QuestionParts.of("Who met Raisi, and which drones did Russia use?"))
                .isEqualTo(List.of("Who met Raisi?", "which drones did Russia use?"));
    }

    @Test
    void splitsTwoSentences() {
        assertThat(QuestionParts.of("Who is Jalali? When did he meet Venediktov?"))
                .isEqualTo(List.of("Who is Jalali?", "When did he meet Venediktov?"));
    }

    @Test
    void asksOneBodyWithBothQuestionWords() {
        assertThat(QuestionParts.of("When and where did Shoigu land?"))
                .isEqualTo(List.of("When did Shoigu land?", "where did Shoigu land?"));
    }

    @Test
    void keepsAQuestionWhoseAndJoinsNames() {
        String one = "Which fields did Iran and Russia discuss in trade and energy?";
        assertThat(QuestionParts.of(one)).isEqualTo(List.of(one));
    }

    @Test
    void keepsAnAndThatFollowsNoQuestion() {
        String one = "Tell me of Iran and what it sells to Russia";
        assertThat(QuestionParts.of(one)).isEqualTo(List.of(one));
    }

    @Test
    void keepsAStatementAsItIs() {
        assertThat(QuestionParts.of("drones Iran")).isEqualTo(List.of("drones Iran"));
    }

    @Test
    void splitsBeforeAPreposition() {
        assertThat(QuestionParts.of("Who visited Tehran and in which month did Khamenei meet Putin?"))
                .isEqualTo(List.of("Who visited Tehran?", "in which month did Khamenei meet Putin?"));
    }
}
