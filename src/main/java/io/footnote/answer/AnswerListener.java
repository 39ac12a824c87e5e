package io.footnote.answer;

import java.util.List;

import io.footnote.retrieval.ScoredPassage;

/**
 * Hears of an answer while it is made, on the thread that asked. Each statement was proven before it is told. What is
 * told since the last {@link #restarted}, or since the beginning, makes up the answer that is returned.
 */
public interface AnswerListener {

    /** Nobody listens. */
    AnswerListener NONE = new AnswerListener() {
    };

    /** The closest passages, best first; told once, before anything else. */
    default void found(List<ScoredPassage> related) {
    }

    /** The next sentence of the answer. */
    default void said(Statement statement) {
    }

    /** All sentences of an answer that is made already. */
    default void whole(Answer answer) {
        if (answer instanceof Answer.Answered answered) {
            answered.statements().forEach(this::said);
        }
    }

    /** The model wrote what the articles do not support. */
    default void leftOut(LeftOut sentence) {
    }

    /** What was said is withdrawn, because too little of the model's answer stood its proof; another answer follows. */
    default void restarted(String reason) {
    }
}
