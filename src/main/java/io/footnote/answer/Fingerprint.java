package io.footnote.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What answers depend on: the same fingerprint, the same answers.
 *
 * @param files of the corpus, to the SHA-256 of their bytes in lower-case hex
 * @param splitter name and version of what cuts passages
 * @param models role (embedding, reader) to name or hash
 * @param prompts file to SHA-256; empty where no chat model is used
 * @param version of Footnote
 */
public record Fingerprint(SortedMap<String, String> files, String splitter, SortedMap<String, String> models,
        SortedMap<String, String> prompts, String version) {

    public Fingerprint {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
        prompts = Collections.unmodifiableSortedMap(new TreeMap<>(prompts));
        Objects.requireNonNull(splitter, "splitter");
        Objects.requireNonNull(version, "version");
    }

    /** The files that differ, each as {@code added x}, {@code removed x} or {@code changed x}, ascending by file. */
    public List<String> changedFiles(Fingerprint later) {
        return changes("", files, later.files, false);
    }

    /** Everything else that differs. */
    public List<String> changedParts(Fingerprint later) {
        List<String> changes = new ArrayList<>();
        changes.addAll(changes("", Map.of("splitter", splitter), Map.of("splitter", later.splitter), true));
        changes.addAll(changes("model ", models, later.models, true));
        changes.addAll(changes("prompt ", prompts, later.prompts, false));
        changes.addAll(changes("", Map.of("version", version), Map.of("version", later.version), true));
        return changes;
    }

    private static List<String> changes(String what, Map<String, String> earlier, Map<String, String> later, boolean tell) {
        TreeSet<String> keys = new TreeSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        List<String> changes = new ArrayList<>();
        for (String key : keys) {
            String before = earlier.get(key);
            String after = later.get(key);
            if (before == null) {
                changes.add("added " + what + key);
            } else if (after == null) {
                changes.add("removed " + what + key);
            } else if (!before.equals(after)) {
                changes.add("changed " + what + key + (tell ? ": " + before + " -> " + after : ""));
            }
        }
        return changes;
    }
}
