package io.footnote.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

import io.footnote.corpus.Article;
import io.footnote.corpus.Source;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;

/** A passage as a Lucene document, and back. */
final class PassageDocuments {

    /** A longer tag is no tag that anyone asks for, and Lucene refuses terms of more than 32,766 bytes. */
    private static final int LONGEST_TAG = 1_000;

    /** How often a word occurs counts; where does not. */
    private static final FieldType COUNTED = words(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType LISTED = words(IndexOptions.DOCS, true);

    private PassageDocuments() {
    }

    static Document of(Article article, Passage passage, float[] vector) throws IOException {
        String title = EnglishText.plain(passage.title());
        String text = EnglishText.plain(passage.text());
        Document document = new Document();
        document.add(new StringField(Fields.FILE, passage.file(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.ORDER, order(passage.file(), passage.start())));
        document.add(new Field(Fields.TITLE_WORDS, title, COUNTED));
        document.add(new Field(Fields.TEXT_WORDS, text, COUNTED));
        document.add(new Field(Fields.WRITTEN_WORDS, title + '\n' + text, LISTED));
        document.add(new KnnFloatVectorField(Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new StoredField(Fields.TITLE, passage.title()));
        document.add(new StoredField(Fields.TEXT, passage.text()));
        document.add(new StoredField(Fields.OFFSETS, offsets(passage)));
        addFiltered(document, article.source());
        return document;
    }

    static Passage passage(Document stored) throws IOException {
        BytesRef bytes = stored.getBinaryValue(Fields.OFFSETS);
        ByteArrayDataInput offsets = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int start = offsets.readVInt();
        int end = start + offsets.readVInt();
        List<Span> sentences = new ArrayList<>();
        for (int at = start; !offsets.eof();) {
            int from = at + offsets.readVInt();
            at = from + offsets.readVInt();
            sentences.add(new Span(from, at));
        }
        return new Passage(stored.get(Fields.FILE), stored.get(Fields.TITLE), start, end, stored.get(Fields.TEXT), sentences);
    }

    /** Bytes that sort as {@link Passage#compareTo} does. UTF-8 would not: it orders characters beyond the BMP differently. */
    static BytesRef order(String file, int start) {
        byte[] bytes = new byte[2 * file.length() + 6];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        file.chars().forEach(character -> buffer.putChar((char) character));
        buffer.putChar('\0').putInt(start);
        return new BytesRef(bytes);
    }

    static String tag(String tag) {
        return EnglishText.composed(tag).strip().toLowerCase(Locale.ROOT);
    }

    private static void addFiltered(Document document, Source source) {
        if (source.published() != null) {
            document.add(new LongPoint(Fields.DAY, source.published().toEpochDay()));
        }
        for (String tag : source.tags()) {
            if (tag.length() <= LONGEST_TAG) {
                document.add(new StringField(Fields.TAG, tag(tag), Field.Store.NO));
            }
        }
    }

    /** Start and length of the passage, then for each sentence its distance from the last one's end, and its length. */
    private static BytesRef offsets(Passage passage) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeVInt(passage.start());
        out.writeVInt(passage.end() - passage.start());
        int at = passage.start();
        for (Span sentence : passage.sentences()) {
            out.writeVInt(sentence.start() - at);
            out.writeVInt(sentence.length());
            at = sentence.end();
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static FieldType words(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
