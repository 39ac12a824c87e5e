/**
 * Reads the evidence, answers in quoted sentences, proves each quotation, and abstains when the evidence does not hold the
 * answer.
 */
@NullMarked
package io.footnote.answer;

import org.jspecify.annotations.NullMarked;
