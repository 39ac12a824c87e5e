package io.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void findsRunsOfCapitalisedWords() {
        assertThat(Names.in("Nikolai Patrushev met Ali Shamkhani in Tehran.")).containsExactly("Nikolai Patrushev",
                "Ali Shamkhani", "Tehran");
    }

    @Test
    void leavesOutTheWordThatBeginsASentence() {
        assertThat(Names.in("Who met Alexander Venediktov?")).containsExactly("Alexander Venediktov");
        assertThat(Names.in("Did Putin meet Raisi?")).containsExactly("Putin", "Raisi");
    }

    @Test
    void keepsSmallWordsInsideAName() {
        assertThat(Names.in("the Leader of the Islamic Revolution spoke")).containsExactly("Leader of the Islamic Revolution");
    }

    @Test
    void dropsThePossessive() {
        assertThat(Names.in("Iran's president and Putin’s minister")).containsExactly("Iran", "Putin");
    }
}
