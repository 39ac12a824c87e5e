package io.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.footnote.claim.Rule;
import io.footnote.claim.Verdict;
import io.footnote.claim.Verdict.Proof;
import io.footnote.corpus.Article;
import io.footnote.corpus.Source;
import io.footnote.index.IndexSnapshot;
import io.footnote.passage.Passage;
import io.footnote.passage.Passages;
import io.footnote.passage.Span;

class DraftTest {

    private static final String TEXT = "Ann came to Paris. Bob stayed in Rome.";

    private final Desk desk;
    private final List<String> heard = new ArrayList<>();
    private final Passage passage = new Passages().cut(new Article(Source.of("a.md", "a"), TEXT, 0, "")).get(0);
    private IndexSnapshot snapshot;
    private Draft draft;

    DraftTest() throws IOException {
        desk = new Desk().article("a.md", TEXT);
    }

    @BeforeEach
    void open() throws IOException {
        desk.index.publish();
        snapshot = desk.index.current();
        draft = new Draft(snapshot, this::check, new ProofGate(() -> desk.rejected++), new AnswerListener() {
            @Override
            public void said(Statement statement) {
                heard.add(statement.marked());
            }

            @Override
            public void leftOut(LeftOut sentence) {
                heard.add("- " + sentence.text());
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        snapshot.close();
        desk.close();
    }

    @Test
    void numbersProofsInTheOrderTheyAreNeeded() {
        draft.write("second");
        draft.write("both");

        assertThat(heard).containsExactly("second [1]", "both [2][1]");
        assertThat(draft.statements().get(1).citations()).extracting(Citation::quote)
                .containsExactly("Ann came to Paris.", "Bob stayed in Rome.");
    }

    @Test
    void saysNothingTwice() {
        draft.write("second");
        draft.write("second");
        draft.write("wrong");
        draft.write("wrong");

        assertThat(heard).containsExactly("second [1]", "- wrong");
    }

    @Test
    void standsIfHalfOfItStands() {
        draft.write("second");
        draft.write("wrong");
        assertThat(draft.isMostlyLeftOut()).isFalse();

        draft.write("wrong too");
        assertThat(draft.isMostlyLeftOut()).isTrue();
    }

    @Test
    void letsOutNoCitationThatDoesNotStandInItsArticle() {
        draft.write("off");

        assertThat(draft.statements()).isEmpty();
        assertThat(desk.rejected).isEqualTo(1);
    }

    private Verdict check(String sentence) {
        Proof first = new Proof(passage, new Span(0, 18));
        Proof second = new Proof(passage, new Span(19, 38));
        return switch (sentence) {
            case "second" -> new Verdict.Supported(sentence, List.of(second));
            case "both" -> new Verdict.Supported(sentence, List.of(first, second));
            case "off" -> new Verdict.Supported(sentence, List.of(new Proof(shifted(), new Span(1, 19))));
            default -> new Verdict.Refused(sentence, Rule.UNSUPPORTED);
        };
    }

    private Passage shifted() {
        return new Passage(passage.file(), passage.title(), 1, passage.end() + 1, passage.text(), List.of());
    }
}
