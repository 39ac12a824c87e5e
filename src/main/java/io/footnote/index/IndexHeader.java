package io.footnote.index;

import java.util.Map;
import java.util.Optional;

/**
 * What an index that is kept on disk was made with. One made with anything else is not used.
 *
 * @param model names the embedding model and how it is used: other vectors, other name
 * @param splitter names how articles are cut into passages
 */
public record IndexHeader(String model, String splitter) {

    /** Raised by every change to the fields of a document, or to how their text is analysed. */
    private static final String SCHEMA = "1";

    private static final String COMPLETE = "complete";

    /** @param complete whether the index has once held the whole corpus */
    Map<String, String> toCommit(boolean complete) {
        return Map.of("schema", SCHEMA, "model", model, "splitter", splitter, COMPLETE, Boolean.toString(complete));
    }

    static boolean isComplete(Map<String, String> commit) {
        return Boolean.parseBoolean(commit.get(COMPLETE));
    }

    /** How the index of that commit differs, in words; empty if it may be used. */
    Optional<String> difference(Map<String, String> commit) {
        Map<String, String> wanted = toCommit(false);
        for (String name : new String[] { "schema", "model", "splitter" }) {
            if (!wanted.get(name).equals(commit.get(name))) {
                return Optional.of("its " + name + " is " + commit.get(name) + ", not " + wanted.get(name));
            }
        }
        return Optional.empty();
    }
}
