/** The command line. */
@NullMarked
package io.footnote.cli;

import org.jspecify.annotations.NullMarked;
