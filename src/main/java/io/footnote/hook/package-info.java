/** What the doors for chat products share: a path that takes a small body, and says no. */
@NullMarked
package io.footnote.hook;

import org.jspecify.annotations.NullMarked;
