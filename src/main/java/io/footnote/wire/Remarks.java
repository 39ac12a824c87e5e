package io.footnote.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Answered;
import io.footnote.corpus.Source;

/** What is said about an answer where there is room for words only, in plain text. */
public final class Remarks {

    private static final int CLOSEST = 3;

    private Remarks() {
    }

    /** What is missing, and how the answer was made where it was not made as it should have been. */
    public static List<String> of(Answer answer) {
        List<String> remarks = new ArrayList<>();
        if (answer instanceof Answered answered) {
            answered.unanswered().forEach(part -> remarks.add("Not in the articles: " + part));
        }
        if (answer.origin().degraded() != null) {
            remarks.add("The chat model could not be used; these are the articles' own sentences.");
        }
        int left = answer.origin().leftOut().size();
        if (left > 0) {
            remarks.add(left == 1 ? "One sentence was left out, because the articles do not support it."
                    : left + " sentences were left out, because the articles do not support them.");
        }
        return remarks;
    }

    /** Titles of the articles closest to the question, best first, at most three. */
    public static List<String> closestTitles(Answer answer) {
        return answer.related().stream().map(found -> found.passage().title()).distinct().limit(CLOSEST).toList();
    }

    /** Publisher and day, as far as they are known. */
    public static List<String> origin(Source source) {
        return Stream.of(source.publisher(), source.published()).filter(Objects::nonNull).map(Object::toString).toList();
    }
}
