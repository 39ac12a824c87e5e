package io.footnote.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import io.footnote.index.EnglishText.Word;
import io.footnote.index.NearWords.Near;

/**
 * Makes a query of what somebody typed. Only its words count, any of them matches: there is no syntax to get wrong, or to
 * attack.
 */
final class WordQueries {

    /** Longer questions are cut: 256 words make at most 800 clauses, Lucene refuses more than 1,024. */
    private static final int MOST_WORDS = 256;
    /** Each one walks the dictionary. */
    private static final int MOST_UNKNOWN_WORDS = 16;
    /** A guess counts for less than a word that was written. */
    private static final float GUESS = 0.7f;

    private final LiveSearcher searcher;
    private final EnglishText english;
    private final float titleBoost;

    WordQueries(LiveSearcher searcher, EnglishText english, float titleBoost) {
        this.searcher = searcher;
        this.english = english;
        this.titleBoost = titleBoost;
    }

    /** Null if no passage holds any of the words, or one near to them. */
    @Nullable
    Query query(String typed) throws IOException {
        Map<String, Float> stems = weightedStems(typed);
        if (stems.isEmpty()) {
            return null;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Map.Entry<String, Float> stem : stems.entrySet()) {
            add(any, new Term(Fields.TITLE_WORDS, stem.getKey()), titleBoost * stem.getValue());
            add(any, new Term(Fields.TEXT_WORDS, stem.getKey()), stem.getValue());
        }
        return any.build();
    }

    private void add(BooleanQuery.Builder any, Term term, float weight) throws IOException {
        if (searcher.count(term) > 0) {
            any.add(new BoostQuery(new TermQuery(term), weight), Occur.SHOULD);
        }
    }

    private Map<String, Float> weightedStems(String typed) throws IOException {
        Map<String, String> asked = new LinkedHashMap<>();
        for (Word word : english.words(typed)) {
            if (asked.size() < MOST_WORDS) {
                asked.putIfAbsent(word.stem(), word.written());
            }
        }
        Map<String, Float> weights = new LinkedHashMap<>();
        int unknown = 0;
        for (Map.Entry<String, String> word : asked.entrySet()) {
            if (isKnown(word.getKey())) {
                weights.put(word.getKey(), 1f);
            } else if (unknown++ < MOST_UNKNOWN_WORDS) {
                addGuesses(weights, word.getValue());
            }
        }
        return weights;
    }

    private void addGuesses(Map<String, Float> weights, String written) throws IOException {
        for (Near near : new NearWords(searcher).of(written)) {
            for (Word word : english.words(near.written())) {
                weights.merge(word.stem(), GUESS * near.similarity(), Math::max);
            }
        }
    }

    private boolean isKnown(String stem) throws IOException {
        return searcher.count(new Term(Fields.TEXT_WORDS, stem)) > 0 || searcher.count(new Term(Fields.TITLE_WORDS, stem)) > 0;
    }
}
