package io.footnote.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.footnote.eval.Case;
import io.footnote.eval.Expectation.Abstention;
import io.footnote.eval.Expectation.Proven;
import io.footnote.eval.QuestionSet;
import io.footnote.feedback.Feedback.Cited;
import io.footnote.store.Store;

class QuestionDraftsTest {

    static final String NASTY = "no: \"#x\" - 'y' & *z | > {} [] %\t@`\\ 😀\u2028\u0085 --- ...";

    @TempDir
    Path folder;

    @Test
    void makesAQuestionSetThatIsRead() throws Exception {
        List<Case> cases = read(List.of(feedback("Ev4 U1", false, false, NASTY), feedback("Ev3 U1", true, false, "no"),
                feedback("Ev2 U1", false, true, NASTY), feedback("Ev1 U1", true, true, NASTY)));

        assertThat(cases).extracting(Case::id).containsExactly("Ev1-U1", "Ev2-U1", "Ev3-U1", "Ev4-U1");
        assertThat(cases).extracting(one -> one.question().text()).containsExactly(NASTY, NASTY, "no", NASTY);
        assertThat(cases.get(0).expectation()).isEqualTo(new Proven(List.of(), List.of(List.of("a: #b.md")), NASTY));
        assertThat(cases.get(1).expectation()).isEqualTo(new Proven(List.of(List.of(QuestionDrafts.TODO)), List.of(), null));
        assertThat(cases.get(2).expectation()).isEqualTo(new Abstention());
        assertThat(cases.get(3).expectation()).isEqualTo(cases.get(1).expectation());
    }

    @Test
    void showsTheAnswerThatWasNotHelpful() {
        assertThat(QuestionDrafts.yaml(List.of(feedback("Ev1 U1", false, true, "why?\nbecause"))))
                .contains("  # Not helpful: why? because\n  #   a: #b.md\n");
    }

    @Test
    void lastWordOfAPersonCountsAndTheOldestGoes() {
        try (Store store = Store.inMemory()) {
            FeedbackBook book = new FeedbackBook(store);
            book.add(feedback("Ev1 U1", false, true, "why?"));
            book.add(feedback("Ev1 U2", false, true, "why?"));
            book.add(feedback("Ev1 U1", true, true, "why?"));
            assertThat(FeedbackBook.counts(book.all())).isEqualTo(new FeedbackBook.Counts(1, 1));
        }
    }

    private List<Case> read(List<Feedback> feedback) throws Exception {
        Path file = folder.resolve("drafts.yaml");
        Files.writeString(file, QuestionDrafts.yaml(feedback));
        return QuestionSet.read(file).cases();
    }

    private static Feedback feedback(String id, boolean helpful, boolean answered, String text) {
        List<Cited> citations = answered ? List.of(new Cited("a: #b.md", text)) : List.of();
        return new Feedback(id, Instant.EPOCH, "U1", helpful, text, answered, text, citations);
    }
}
