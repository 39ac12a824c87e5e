package io.footnote.answer;

/** The use case behind every door: question in, proven answer or abstention out. Thread-safe. */
public interface QuestionAnswering {

    /**
     * @throws io.footnote.index.IndexNotReadyException if there is no index yet
     */
    Answer ask(Question question);
}
