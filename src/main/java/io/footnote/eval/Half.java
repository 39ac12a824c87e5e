package io.footnote.eval;

import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One half of a public data set, cut by article: what was tuned on one half is reported on the other, and no article is in
 * both.
 */
public enum Half {

    TUNED,
    HELD_OUT;

    /** {@code Normans-000.txt} and {@code Normans-001.txt} are paragraphs of one article. */
    private static final Pattern PARAGRAPH = Pattern.compile("(-\\d+)?\\.[^.]+$");

    public QuestionSet of(QuestionSet set) {
        return new QuestionSet(set.name(), set.sha256(), set.cases().stream().filter(asked -> of(asked) == this).toList());
    }

    private static Half of(Case asked) {
        SortedSet<String> sources = asked.expectation().sources();
        return of(sources.isEmpty() ? asked.id() : sources.first());
    }

    /** The half that an article's file belongs to; a question without an article is placed by its id. */
    public static Half of(String file) {
        CRC32 hash = new CRC32();
        hash.update(PARAGRAPH.matcher(file).replaceFirst("").getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 2 == 0 ? TUNED : HELD_OUT;
    }
}
