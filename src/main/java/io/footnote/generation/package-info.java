/** Asks a chat model to write, and tells every way in which that can fail apart. */
@NullMarked
package io.footnote.generation;

import org.jspecify.annotations.NullMarked;
