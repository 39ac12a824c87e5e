/**
 * Checks what a chat model wrote, sentence by sentence, against the passages it was shown. Presence and agreement are
 * checked, not truth.
 */
@NullMarked
package io.footnote.claim;

import org.jspecify.annotations.NullMarked;
