package io.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.footnote.corpus.Source;
import io.footnote.index.IndexSnapshot;

class ProofGateTest {

    private static final String TEXT = "Snow fell on Friday. The roads are closed.";

    private Desk desk;
    private int rejected;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk().article("snow.md", TEXT);
        desk.opens();
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void passesAQuoteThatStandsAtItsOffsets() {
        assertThat(proven("snow.md", 0, 20, "Snow fell on Friday.")).hasSize(1);
        assertThat(rejected).isZero();
    }

    @Test
    void rejectsAndCountsAQuoteThatDoesNot() {
        assertThat(proven("snow.md", 1, 21, "Snow fell on Friday.")).isEmpty();
        assertThat(proven("snow.md", 0, 20, "Snow fell on Sunday.")).isEmpty();
        assertThat(proven("snow.md", 0, 21, "Snow fell on Friday.")).isEmpty();
        assertThat(proven("snow.md", 22, 99, "The roads are closed.")).isEmpty();
        assertThat(proven("snow.md", -1, 19, "Snow fell on Friday.")).isEmpty();
        assertThat(proven("snow.md", 20, 21, " ")).isEmpty();
        assertThat(proven("rain.md", 0, 20, "Snow fell on Friday.")).isEmpty();
        assertThat(rejected).isEqualTo(7);
    }

    @Test
    void keepsAStatementForTheCitationsThatHold() {
        Citation holds = new Citation(1, Source.of("snow.md", "Snow"), 0, 20, "Snow fell on Friday.");
        Citation fails = new Citation(2, Source.of("snow.md", "Snow"), 3, 23, "Snow fell on Friday.");
        try (IndexSnapshot index = desk.index.snapshot().orElseThrow()) {
            assertThat(
                    new ProofGate(() -> rejected++).proven(index, List.of(new Statement("Snow fell.", List.of(fails, holds)))))
                    .containsExactly(new Statement("Snow fell.", List.of(holds)));
        }
    }

    private List<Statement> proven(String file, int start, int end, String quote) {
        Citation citation = new Citation(1, Source.of(file, "Snow"), start, end, quote);
        try (IndexSnapshot index = desk.index.snapshot().orElseThrow()) {
            return new ProofGate(() -> rejected++).proven(index, List.of(new Statement(quote, List.of(citation))));
        }
    }
}
