/** What must outlast the process besides the index: small tables, in memory or in one file that survives a killed process. */
@NullMarked
package io.footnote.store;

import org.jspecify.annotations.NullMarked;
