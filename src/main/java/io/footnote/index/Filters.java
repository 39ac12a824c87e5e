package io.footnote.index;

import java.time.LocalDate;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/** Makes queries of {@link Filter}s. */
final class Filters {

    private Filters() {
    }

    /**
     * Null for a filter that leaves everything in.
     *
     * @throws IllegalArgumentException if the file pattern is too long or too complex
     */
    static @Nullable Query query(Filter filter) {
        if (filter.equals(Filter.NONE)) {
            return null;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (filter.file() != null) {
            all.add(file(filter.file()), Occur.FILTER);
        }
        if (filter.from() != null || filter.to() != null) {
            all.add(LongPoint.newRangeQuery(Fields.DAY, day(filter.from(), Long.MIN_VALUE),
                    day(filter.to(), Long.MAX_VALUE)), Occur.FILTER);
        }
        if (filter.tag() != null) {
            all.add(new TermQuery(new Term(Fields.TAG, PassageDocuments.tag(filter.tag()))), Occur.FILTER);
        }
        return all.build();
    }

    static Query file(String glob) {
        try {
            return new AutomatonQuery(new Term(Fields.FILE, glob), Globs.compile(glob),
                    Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        } catch (TooComplexToDeterminizeException e) {
            throw Globs.tooComplex(e);
        }
    }

    private static long day(@Nullable LocalDate date, long otherwise) {
        return date == null ? otherwise : date.toEpochDay();
    }
}
