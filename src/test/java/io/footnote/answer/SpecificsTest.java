package io.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecificsTest {

    private static final String TEXT = "Nikolai Patrushev, who visited Iran in 2022, met the ministers.";

    @Test
    void countsNamesAndNumbersThatAreNotSpokenOf() {
        assertThat(Specifics.missing("When did Patrushev visit Iran?", TEXT)).isZero();
        assertThat(Specifics.missing("When did Shamkhani visit Moscow?", TEXT)).isEqualTo(2);
        assertThat(Specifics.missing("Who visited Iran in 2021?", TEXT)).isEqualTo(1);
    }

    @Test
    void takesAnotherWayOfWritingALongNameForTheSame() {
        assertThat(Specifics.missing("When did Nikolay Patrushev come?", TEXT)).isZero();
        assertThat(Specifics.missing("When did he visit Iraq?", TEXT)).isEqualTo(1);
    }

    @Test
    void doesNotTakeTheFirstWordForAName() {
        assertThat(Specifics.missing("Whom did he meet?", TEXT)).isZero();
    }
}
