package io.footnote.slack;

import java.util.List;

import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Answered;
import io.footnote.feedback.Feedback.Cited;

/** What was answered, as much of it as feedback needs. */
record Said(String question, boolean answered, String answer, List<Cited> citations) {

    private static final int LONGEST = 1000;

    static Said of(Answer answer) {
        String text = answer.text().length() > LONGEST ? answer.text().substring(0, LONGEST) + '…' : answer.text();
        List<Cited> citations = answer instanceof Answered answered ? answered.citations().stream()
                .map(citation -> new Cited(citation.source().file(), citation.quote())).toList() : List.of();
        return new Said(answer.standaloneQuestion(), answer instanceof Answered, text, citations);
    }
}
