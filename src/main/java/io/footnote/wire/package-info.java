/**
 * The JSON shapes that more than one door speaks: an answer, its citations, a passage. Text fields that are not known are
 * {@code null}, never left out, so that a client can rely on every member; members come in the order of the components.
 */
@NullMarked
package io.footnote.wire;

import org.jspecify.annotations.NullMarked;
