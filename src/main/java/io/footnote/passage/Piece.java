package io.footnote.passage;

/**
 * What passages are made of and never cut: a sentence, a row, a heading or a label.
 *
 * @param words its {@link Words#count size}
 * @param repeated the article has said the same before
 */
record Piece(Span span, Role role, int words, boolean repeated) {

    enum Role {
        /** Starts a section. */
        HEADING,
        /** Is found and shown, not quoted. */
        LABEL,
        QUOTABLE
    }

    boolean isHeading() {
        return role == Role.HEADING;
    }

    boolean isQuotable() {
        return role == Role.QUOTABLE && !repeated;
    }
}
