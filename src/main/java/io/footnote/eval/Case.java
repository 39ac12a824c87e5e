package io.footnote.eval;

import io.footnote.answer.Question;

/**
 * One question of a set.
 *
 * @param id unique in its set
 * @param line where the question starts in its file, from 1
 */
public record Case(String id, int line, Question question, Expectation expectation) {
}
