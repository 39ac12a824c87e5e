package io.footnote.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Searches with the statistics of the documents that are there. Lucene's own count deleted documents until their segment is
 * merged, so that scores would depend on how the index came about.
 */
final class LiveSearcher extends IndexSearcher {

    private final Map<String, CollectionStatistics> totals = new HashMap<>();

    LiveSearcher(IndexReader reader, Bm25 bm25) throws IOException {
        super(reader);
        setSimilarity(new BM25Similarity(bm25.k1(), bm25.b()));
        setQueryCache(null);
        for (String field : new String[] { Fields.TITLE_WORDS, Fields.TEXT_WORDS }) {
            CollectionStatistics total = total(field);
            if (total != null) {
                totals.put(field, total);
            }
        }
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) {
        return totals.get(field);
    }

    /** A term that stands only in deleted documents has no statistics in Lucene's terms; it scores nothing, so any will do. */
    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        int live = Math.max(1, count(term));
        return new TermStatistics(term.bytes(), live, live);
    }

    /** In how many documents the term stands. */
    int count(Term term) throws IOException {
        return count(new TermQuery(term));
    }

    /**
     * Lengths are summed as the norms have them, rounded (above 40 words) to one byte: that is how BM25 sees each document's
     * length too, and the exact sum of the live ones is kept nowhere.
     */
    private @Nullable CollectionStatistics total(String field) throws IOException {
        long documents = 0;
        long words = 0;
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            NumericDocValues norms = reader.getNormValues(field);
            Bits live = reader.getLiveDocs();
            while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int length = SmallFloat.byte4ToInt((byte) norms.longValue());
                if (length > 0 && (live == null || live.get(norms.docID()))) {
                    documents++;
                    words += length;
                }
            }
        }
        return documents == 0 ? null : new CollectionStatistics(field, documents, documents, words, documents);
    }
}
