package io.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void ignoresCaseAndPunctuation() {
        assertThat(Agreement.sameWords("Tuesday evening,", "tuesday  Evening")).isTrue();
        assertThat(Agreement.sameWords("Tuesday", "Wednesday")).isFalse();
    }

    @Test
    void countsSharedWordsOverAllWords() {
        assertThat(Agreement.overlap("one two three", "two three four")).isEqualTo(0.5);
        assertThat(Agreement.overlap("one", "two")).isZero();
    }
}
