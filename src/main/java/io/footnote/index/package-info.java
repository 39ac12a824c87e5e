/** Words (BM25) and vectors of every passage, kept up to date with the corpus. */
@NullMarked
package io.footnote.index;

import org.jspecify.annotations.NullMarked;
