package io.footnote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Keeps the best of many documents. Ties are decided by the passage, never by where its document happens to lie. */
final class BestDocuments {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score).reversed()
            .thenComparing(Candidate::order);

    private final int limit;
    private final PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
    private SortedDocValues orders = DocValues.emptySorted();
    private int docBase;

    BestDocuments(int limit) {
        this.limit = limit;
    }

    /** The documents offered next are this segment's. They must be offered in ascending order. */
    void enter(LeafReaderContext leaf) throws IOException {
        orders = DocValues.getSorted(leaf.reader(), Fields.ORDER);
        docBase = leaf.docBase;
    }

    void offer(int doc, float score) throws IOException {
        Candidate worst = worstFirst.peek();
        if (worst != null && worstFirst.size() == limit && score < worst.score()) {
            return;
        }
        orders.advanceExact(doc);
        BytesRef order = BytesRef.deepCopyOf(orders.lookupOrd(orders.ordValue()));
        worstFirst.add(new Candidate(score, docBase + doc, order));
        if (worstFirst.size() > limit) {
            worstFirst.remove();
        }
    }

    List<ScoreDoc> bestFirst() {
        List<Candidate> best = new ArrayList<>(worstFirst);
        best.sort(BEST_FIRST);
        return best.stream().map(candidate -> new ScoreDoc(candidate.doc(), candidate.score())).toList();
    }

    private record Candidate(float score, int doc, BytesRef order) {
    }
}
