package io.footnote.reading;

import java.util.List;

import io.footnote.passage.Passage;

/** Reads passages with a question in mind. Deterministic: a passage's reading does not depend on the others. Thread-safe. */
public interface Reader {

    /** One reading for each passage, in the same order. Passages may be read in parallel. */
    List<Reading> read(String question, List<Passage> passages);
}
