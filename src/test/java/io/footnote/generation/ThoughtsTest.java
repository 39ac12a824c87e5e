package io.footnote.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThoughtsTest {

    @Test
    void areDroppedHoweverTheTextIsCut() {
        String text = "<think>\nIs it < 3 [1]? </thin <think> ok</think>\n\nIt is <thin> air.<think>Done";
        for (int size = 1; size <= text.length(); size++) {
            Thoughts thoughts = new Thoughts();
            StringBuilder said = new StringBuilder();
            for (int start = 0; start < text.length(); start += size) {
                said.append(thoughts.without(text.substring(start, Math.min(start + size, text.length()))));
            }
            assertThat(said.append(thoughts.rest())).as("pieces of %d", size).hasToString("\n\nIt is <thin> air.");
        }
    }

    @Test
    void holdBackNoMoreThanTheStartOfATag() {
        Thoughts thoughts = new Thoughts();
        assertThat(thoughts.without("a <")).isEqualTo("a ");
        assertThat(thoughts.without("b <thin")).isEqualTo("<b ");
        assertThat(thoughts.rest()).isEqualTo("<thin");
    }
}
