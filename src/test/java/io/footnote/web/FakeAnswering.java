package io.footnote.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.footnote.answer.Answer;
import io.footnote.answer.Citation;
import io.footnote.answer.Question;
import io.footnote.answer.QuestionAnswering;
import io.footnote.answer.Statement;
import io.footnote.corpus.Source;
import io.footnote.index.IndexNotReadyException;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;
import io.footnote.retrieval.ScoredPassage;

/** Answers by the question's first word, to bring about what real articles would not: a missing index, a mistake of ours. */
@Alternative
final class FakeAnswering {

    static final Source SOURCE = new Source("skies/blue.md", "The Sky", LocalDate.of(2026, 5, 1), "The Daily", null, null,
            List.of());
    static final Passage PASSAGE = new Passage(SOURCE.file(), SOURCE.title(), 10, 40, "The sky is blue. Grass is not.",
            List.of(new Span(10, 26), new Span(27, 40)));

    @Produces
    @Singleton
    @Alternative
    QuestionAnswering answering() {
        return FakeAnswering::answer;
    }

    static Answer answer(Question question) {
        return switch (question.text().split(" ")[0]) {
            case "unready" -> throw new IndexNotReadyException("there are no articles in corpus");
            case "broken" -> throw new IllegalStateException("a secret of the house");
            case "unknown" -> new Answer.Abstained(question.text(), 0.01, related(), new Answer.Timings(1, 2, 3));
            case "slow" -> slow(question);
            default -> answered(question);
        };
    }

    private static Answer answered(Question question) {
        Citation sky = new Citation(1, SOURCE, 10, 26, "The sky is blue.");
        Citation grass = new Citation(2, SOURCE, 27, 40, "Grass is not.");
        String standalone = question.history().isEmpty() ? question.text()
                : question.text() + " (" + question.history().get(0).text() + ", " + question.history().size() + ")";
        return new Answer.Answered(standalone,
                List.of(new Statement("The sky is blue.", List.of(sky)), new Statement("Grass is not.", List.of(grass, sky))),
                "blue", List.of(), 0.123456, related(), new Answer.Timings(1, 2, 3));
    }

    private static Answer slow(Question question) {
        try {
            Thread.sleep(30_000);
            return answered(question);
        } catch (InterruptedException e) {
            Interruptions.COUNT.incrementAndGet();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<ScoredPassage> related() {
        return List.of(new ScoredPassage(PASSAGE, 0.03278688524590164, new ScoredPassage.Ranks(1, null, 1), null));
    }
}
