/** The articles: files of one folder, decoded, each with the source that a citation shows. */
@NullMarked
package io.footnote.corpus;

import org.jspecify.annotations.NullMarked;
