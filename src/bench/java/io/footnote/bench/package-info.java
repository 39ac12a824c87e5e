/**
 * Measures what the README's table promises. Started by {@code src/bench/run}; no part of the product.
 */
@NullMarked
package io.footnote.bench;

import org.jspecify.annotations.NullMarked;
