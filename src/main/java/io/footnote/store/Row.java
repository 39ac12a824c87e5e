package io.footnote.store;

/** A key and what is kept under it. */
public record Row<V>(String key, V value) {
}
