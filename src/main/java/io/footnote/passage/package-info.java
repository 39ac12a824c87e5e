/** Cuts articles into passages at sentence ends and keeps every character offset. */
@NullMarked
package io.footnote.passage;

import org.jspecify.annotations.NullMarked;
