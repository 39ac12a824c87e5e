/**
 * Finds passages: words and vectors fused by reciprocal rank (Cormack, Clarke and B&uuml;ttcher, SIGIR 2009,
 * https://doi.org/10.1145/1571941.1572114), then reordered by the reader.
 */
@NullMarked
package io.footnote.retrieval;

import org.jspecify.annotations.NullMarked;
