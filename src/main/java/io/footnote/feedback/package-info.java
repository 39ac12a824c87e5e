/** What people think of the answers they got. */
@NullMarked
package io.footnote.feedback;

import org.jspecify.annotations.NullMarked;
