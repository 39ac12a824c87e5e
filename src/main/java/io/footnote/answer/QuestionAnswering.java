package io.footnote.answer;

/** The use case behind every door: question in, proven answer or abstention out. Thread-safe. */
public interface QuestionAnswering {

    /**
     * @throws io.footnote.index.IndexNotReadyException if there is no index yet
     */
    Answer ask(Question question);

    /**
     * The same, heard while it is made: by default, once it is made.
     *
     * @throws io.footnote.index.IndexNotReadyException if there is no index yet
     */
    default Answer ask(Question question, AnswerListener listener) {
        Answer answer = ask(question);
        listener.found(answer.related());
        listener.whole(answer);
        return answer;
    }

    /** How the question would be answered now: extractive, or generative if a chat model is to be asked. */
    default Mode mode(Question question) {
        return Mode.EXTRACTIVE;
    }
}
