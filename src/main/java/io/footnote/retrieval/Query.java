package io.footnote.retrieval;

import io.footnote.index.Filter;

/** What to look for, where, and how many passages of it at most. */
public record Query(String text, Filter filter, int limit) {

    public Query {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
    }
}
