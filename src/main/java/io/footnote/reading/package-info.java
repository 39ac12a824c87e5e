/** The neural reader: a question and passages in, relevance and answer spans out. */
@NullMarked
package io.footnote.reading;

import org.jspecify.annotations.NullMarked;
