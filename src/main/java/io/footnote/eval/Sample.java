package io.footnote.eval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Picks questions by a hash of seed and id, so that a sample depends neither on the order of the file nor on a library's random
 * numbers, and a larger sample holds the smaller one.
 */
public final class Sample {

    private final long seed;

    public Sample(long seed) {
        this.seed = seed;
    }

    /** At most {@code limit} answerable and {@code limit} unanswerable questions, in the set's order. */
    public QuestionSet of(QuestionSet set, int limit) {
        Set<String> picked = new HashSet<>();
        picked.addAll(pick(set, limit, true));
        picked.addAll(pick(set, limit, false));
        return new QuestionSet(set.name(), set.sha256(), set.cases().stream().filter(c -> picked.contains(c.id())).toList());
    }

    private List<String> pick(QuestionSet set, int limit, boolean answerable) {
        return set.cases().stream()
                .filter(asked -> asked.expectation().answerable() == answerable)
                .map(Case::id)
                .sorted(Comparator.comparing(this::hash))
                .limit(limit)
                .toList();
    }

    private String hash(String id) {
        try {
            byte[] bytes = (seed + ":" + id).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
