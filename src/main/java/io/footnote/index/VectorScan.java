package io.footnote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nearest vectors: by looking at each one up to a limit, which misses nothing and depends on nothing; above it,
 * only at the candidates that the graph (<a href="https://arxiv.org/abs/1603.09320">HNSW</a>) proposes.
 */
final class VectorScan {

    /** Many more candidates than asked for, as a graph misses some of the nearest. */
    private static final int LEAST_CANDIDATES = 200;

    private final LiveSearcher searcher;
    private final boolean exact;

    VectorScan(LiveSearcher searcher, boolean exact) {
        this.searcher = searcher;
        this.exact = exact;
    }

    /** Best first, ties by passage. */
    List<ScoreDoc> nearest(float[] query, @Nullable Query filter, int limit) throws IOException {
        Query among = filter;
        if (!exact) {
            among = new KnnFloatVectorQuery(Fields.VECTOR, query, Math.max(LEAST_CANDIDATES, 4 * limit), filter);
        }
        Weight weight = among == null ? null
                : searcher.createWeight(searcher.rewrite(among), ScoreMode.COMPLETE_NO_SCORES, 1);
        BestDocuments best = new BestDocuments(limit);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            scan(leaf, weight, query, best);
        }
        return best.bestFirst();
    }

    private static void scan(LeafReaderContext leaf, @Nullable Weight among, float[] query, BestDocuments best)
            throws IOException {
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.VECTOR);
        Scorer scorer = among == null ? null : among.scorer(leaf);
        if (vectors == null || (among != null && scorer == null)) {
            return;
        }
        DocIdSetIterator documents = scorer == null ? vectors
                : ConjunctionUtils.intersectIterators(new ArrayList<>(Arrays.asList(scorer.iterator(), vectors)));
        Bits live = leaf.reader().getLiveDocs();
        best.enter(leaf);
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                best.offer(doc, VectorUtil.dotProduct(query, vectors.vectorValue()));
            }
        }
    }
}
