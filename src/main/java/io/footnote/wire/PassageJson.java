package io.footnote.wire;

import io.footnote.passage.Passage;
import io.footnote.retrieval.ScoredPassage;
import io.footnote.retrieval.ScoredPassage.Ranks;

/**
 * A passage as search found it.
 *
 * @param start UTF-16 code units into the article's text
 * @param end exclusive
 * @param score what the result is ordered by, to six decimals; comparable within one result only
 * @param ranks its place in each ranking, from 1; null where a ranking does not hold it
 */
public record PassageJson(String file, String title, int start, int end, String text, double score, Ranks ranks) {

    public static PassageJson of(ScoredPassage found) {
        Passage passage = found.passage();
        return new PassageJson(passage.file(), passage.title(), passage.start(), passage.end(), passage.text(),
                Decimals.round(found.score(), 6), found.ranks());
    }
}
