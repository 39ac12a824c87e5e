package io.footnote.eval;

import java.util.List;

/** How asking a question ended. */
sealed interface Outcome {

    /**
     * @param found the files of the search for the same question, best first; empty also where there was no need to search
     */
    record Replied(Reply reply, List<String> found) implements Outcome {

        public Replied {
            found = List.copyOf(found);
        }
    }

    /** Neither an answer nor an abstention. */
    record Broke(String problem) implements Outcome {
    }
}
