package io.footnote.eval;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Answer;
import io.footnote.answer.Citation;
import io.footnote.answer.Mode;
import io.footnote.answer.Origin;

/**
 * What a question got, as far as it is measured.
 *
 * @param standaloneQuestion as it was looked up
 * @param shown the text as the user sees it
 * @param citations by marker; empty exactly if it abstained
 * @param confidence 0..1
 * @param generated whether a chat model's words stand in the answer; null if none was asked
 */
public record Reply(String standaloneQuestion, String shown, @Nullable String shortAnswer, List<Quote> citations,
        double confidence, @Nullable Boolean generated) {

    public Reply {
        citations = List.copyOf(citations);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("the confidence " + confidence + " is not in 0..1");
        }
    }

    static Reply of(Answer answer) {
        if (answer instanceof Answer.Answered answered) {
            return new Reply(answer.standaloneQuestion(), answer.text(), answered.shortAnswer(),
                    answered.citations().stream().map(Quote::of).toList(), answer.confidence(),
                    generated(answer.origin()));
        }
        return new Reply(answer.standaloneQuestion(), answer.text(), null, List.of(), answer.confidence(), null);
    }

    private static @Nullable Boolean generated(Origin origin) {
        return origin.model() == null ? null : origin.mode() == Mode.GENERATIVE;
    }

    boolean answered() {
        return !citations.isEmpty();
    }

    /** The answer without its markers, which are no words of it; empty if it abstained. */
    String text() {
        String text = answered() ? shown : "";
        for (Quote citation : citations) {
            text = text.replaceAll(" ?\\[" + citation.marker() + "]", "");
        }
        return text;
    }

    Set<String> citedFiles() {
        return citations.stream().map(Quote::file).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first citation is the answer's own; later ones may only say the same. */
    boolean citesFirst(Set<String> files) {
        return answered() && files.contains(citations.get(0).file());
    }

    boolean contains(List<String> gold) {
        return gold.stream().anyMatch(answer -> SquadText.contains(text(), answer));
    }

    /** A citation: where the quoted text stands in its file. */
    public record Quote(int marker, String file, int start, int end, String text) {

        static Quote of(Citation citation) {
            return new Quote(citation.marker(), citation.source().file(), citation.start(), citation.end(), citation.quote());
        }
    }
}
