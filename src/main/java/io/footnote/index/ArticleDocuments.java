package io.footnote.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import io.footnote.corpus.Article;
import io.footnote.corpus.Source;
import io.footnote.passage.Passage;

/** An article as a Lucene document, and back. */
final class ArticleDocuments {

    private static final String PUBLISHED = "published";
    private static final String PUBLISHER = "publisher";
    private static final String AUTHOR = "author";
    private static final String URL = "url";
    private static final String TAGS = "tags";

    /** All of a {@link Source} and nothing of the text. */
    static final Set<String> SOURCE = Set.of(Fields.FILE, Fields.TITLE, PUBLISHED, PUBLISHER, AUTHOR, URL, TAGS);

    private ArticleDocuments() {
    }

    static Document of(Article article, Collection<Passage> passages) {
        Document document = new Document();
        document.add(new StringField(Fields.FILE, article.file(), Field.Store.YES));
        document.add(new StringField(Fields.ARTICLE, article.file(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ORDER, PassageDocuments.order(article.file(), 0)));
        document.add(new BinaryDocValuesField(Fields.ARTICLE, new BytesRef(article.file())));
        document.add(new BinaryDocValuesField(Fields.SHA256, new BytesRef(article.sha256())));
        for (BytesRef sentence : sentences(passages)) {
            document.add(new StringField(Fields.SENTENCE, sentence, Field.Store.NO));
        }
        addSource(document, article.source());
        document.add(new StoredField(Fields.SHA256, article.sha256()));
        document.add(new StoredField(Fields.OFFSETS, article.bodyStart()));
        document.add(new StoredField(Fields.TEXT, article.text()));
        return document;
    }

    static Article article(Document stored) {
        int bodyStart = stored.getField(Fields.OFFSETS).numericValue().intValue();
        return new Article(source(stored), stored.get(Fields.TEXT), bodyStart, stored.get(Fields.SHA256));
    }

    static Source source(Document stored) {
        String published = stored.get(PUBLISHED);
        return new Source(stored.get(Fields.FILE), stored.get(Fields.TITLE),
                published == null ? null : LocalDate.parse(published), stored.get(PUBLISHER), stored.get(AUTHOR),
                stored.get(URL), List.of(stored.getValues(TAGS)));
    }

    private static void addSource(Document document, Source source) {
        document.add(new StoredField(Fields.TITLE, source.title()));
        addIfKnown(document, PUBLISHED, source.published());
        addIfKnown(document, PUBLISHER, source.publisher());
        addIfKnown(document, AUTHOR, source.author());
        addIfKnown(document, URL, source.url());
        source.tags().forEach(tag -> document.add(new StoredField(TAGS, tag)));
    }

    private static void addIfKnown(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.add(new StoredField(field, value.toString()));
        }
    }

    private static Set<BytesRef> sentences(Collection<Passage> passages) {
        Set<BytesRef> hashes = new TreeSet<>();
        for (Passage passage : passages) {
            passage.sentences().forEach(sentence -> hashes.add(SentenceHash
                    .of(passage.text().substring(sentence.start() - passage.start(), sentence.end() - passage.start()))));
        }
        return hashes;
    }
}
