package io.footnote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the index that a misspelled word may stand for: the same first letter and one edit away, two for a word of
 * six letters or more. Deleted articles' words are not among them, which Lucene's own fuzzy query does not promise.
 */
final class NearWords {

    private static final int MOST = 5;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 32;
    private static final Comparator<Near> NEAREST_FIRST = Comparator.comparingDouble(Near::similarity)
            .thenComparingInt(Near::passages).reversed().thenComparing(Near::written);

    private final LiveSearcher searcher;

    NearWords(LiveSearcher searcher) {
        this.searcher = searcher;
    }

    /** Best first: by similarity, then the more frequent, then by the word itself. */
    List<Near> of(String written) throws IOException {
        return of(written, written.codePointCount(0, written.length()) < 6 ? 1 : 2);
    }

    /** The same, at most so many edits away. */
    List<Near> of(String written, int edits) throws IOException {
        Terms words = MultiTerms.getTerms(searcher.getIndexReader(), Fields.WRITTEN_WORDS);
        int length = written.codePointCount(0, written.length());
        if (words == null || length < SHORTEST || length > LONGEST || written.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        FuzzyTermsEnum terms = new FuzzyTermsEnum(words, new Term(Fields.WRITTEN_WORDS, written), edits, 1, true);
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            int passages = searcher.count(new Term(Fields.WRITTEN_WORDS, BytesRef.deepCopyOf(term)));
            if (passages > 0) {
                near.add(new Near(term.utf8ToString(), terms.getBoost(), passages));
            }
        }
        near.sort(NEAREST_FIRST);
        return near.subList(0, Math.min(MOST, near.size()));
    }

    /**
     * @param similarity below 1: the share of letters that need no edit
     * @param passages how many hold the word
     */
    record Near(String written, float similarity, int passages) {
    }
}
