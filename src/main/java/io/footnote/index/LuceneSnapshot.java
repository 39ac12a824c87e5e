package io.footnote.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

import io.footnote.corpus.Article;
import io.footnote.corpus.Source;

/** One caller's hold on what was published. */
final class LuceneSnapshot implements IndexSnapshot {

    private static final SortField BY_PASSAGE = new SortField(Fields.ORDER, SortField.Type.STRING);
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_PASSAGE);

    private final Published published;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param published already held for this snapshot */
    LuceneSnapshot(Published published) {
        this.published = published;
    }

    @Override
    public long generation() {
        return published.generation();
    }

    @Override
    public int articles() {
        return published.articles();
    }

    @Override
    public int passages() {
        return published.passages();
    }

    @Override
    public List<Hit> words(String query, Filter filter, int limit) {
        Query narrowed = Filters.query(filter);
        return reading(() -> {
            Query words = published.words().query(query);
            return words == null || limit < 1 ? List.of() : hits(top(narrowed(words, narrowed), BEST_FIRST, limit));
        });
    }

    @Override
    public List<Hit> vectors(float[] query, Filter filter, int limit) {
        Query narrowed = Filters.query(filter);
        return reading(() -> limit < 1 || passages() == 0 ? List.of()
                : hits(published.vectors().nearest(query, narrowed, Math.min(limit, passages()))));
    }

    @Override
    public Optional<Article> article(String file) {
        return reading(() -> {
            Query named = new ConstantScoreQuery(new TermQuery(new Term(Fields.ARTICLE, file)));
            ScoreDoc[] found = published.searcher().search(named, 1).scoreDocs;
            return found.length == 0 ? Optional.empty()
                    : Optional.of(ArticleDocuments.article(published.searcher().storedFields().document(found[0].doc)));
        });
    }

    @Override
    public List<Source> sources(int offset, int limit) {
        return reading(() -> {
            int from = Math.min(Math.max(offset, 0), articles());
            int to = (int) Math.min(from + (long) Math.max(limit, 0), articles());
            List<Source> sources = new ArrayList<>();
            if (from < to) {
                List<ScoreDoc> top = top(new FieldExistsQuery(Fields.SHA256), new Sort(BY_PASSAGE), to);
                for (ScoreDoc article : top.subList(from, to)) {
                    sources.add(ArticleDocuments.source(
                            published.searcher().storedFields().document(article.doc, ArticleDocuments.SOURCE)));
                }
            }
            return sources;
        });
    }

    @Override
    public int articlesWithSentence(String sentence) {
        return reading(() -> published.searcher().count(new Term(Fields.SENTENCE, SentenceHash.of(sentence))));
    }

    @Override
    public Optional<String> nearWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int edits = lower.length() < 8 ? 1 : 2;
        return reading(() -> new NearWords(published.searcher()).of(lower, edits)).stream().map(NearWords.Near::written)
                .findFirst();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            reading(() -> {
                published.release();
                return true;
            });
        }
    }

    private static Query narrowed(Query query, @Nullable Query filter) {
        return filter == null ? query
                : new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
    }

    /** Looks at every match: to stop early would be to let the order of the segments decide among ties. */
    private List<ScoreDoc> top(Query query, Sort sort, int limit) throws IOException {
        int most = Math.max(1, Math.min(limit, published.searcher().getIndexReader().numDocs()));
        return List.of(published.searcher().search(query,
                new TopFieldCollectorManager(sort, most, null, Integer.MAX_VALUE, false)).scoreDocs);
    }

    private List<Hit> hits(List<ScoreDoc> documents) throws IOException {
        List<Hit> hits = new ArrayList<>(documents.size());
        for (ScoreDoc found : documents) {
            Document stored = published.searcher().storedFields().document(found.doc);
            float score = found instanceof FieldDoc sorted ? (Float) sorted.fields[0] : found.score;
            hits.add(new Hit(PassageDocuments.passage(stored), score));
        }
        return hits;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
