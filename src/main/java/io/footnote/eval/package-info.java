/** Measures answers against fixed questions whose expectations are spans of the articles. */
@NullMarked
package io.footnote.eval;

import org.jspecify.annotations.NullMarked;
