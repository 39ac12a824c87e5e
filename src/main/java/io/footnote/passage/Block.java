package io.footnote.passage;

/** A part of an article between line breaks that mean something. */
record Block(Kind kind, Span span) {

    enum Kind {
        /** Names what follows and starts a section. */
        HEADING,
        /** A tag, byline or the like: searched, never quoted. */
        LABEL,
        /** A paragraph: sentences. */
        PROSE,
        /** A list item: sentences, be they ever so short. */
        ITEM,
        /** A table's row or a line of code: quoted as one. */
        ROW
    }
}
