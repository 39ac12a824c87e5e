package io.footnote.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

import io.footnote.corpus.Article;
import io.footnote.passage.Passage;

/** A {@link PassageIndex} on Lucene, in memory or kept in a folder. */
public final class LuceneIndex implements PassageIndex {

    private final IndexFolder folder;
    private final IndexHeader header;
    private final Bm25 bm25;
    private final int exactScanLimit;
    private final EnglishText english = new EnglishText();
    private final IndexWriter writer;
    private final SortedMap<String, String> files = new ConcurrentSkipListMap<>();
    private final Object publication = new Object();
    private @Nullable Published published;
    private boolean complete;

    /**
     * Opens the index. What is kept in the folder is shown at once if it has ever been complete.
     *
     * @param dataDir the folder for all state, where the index takes the folder {@code index}; null keeps it in memory
     * @param exactScanLimit with more passages than this, vectors are searched by graph, which may miss some
     * @throws IndexInUseException if another process works on it
     * @throws IOException if the folder cannot be made, read or written
     */
    public LuceneIndex(@Nullable Path dataDir, IndexHeader header, int exactScanLimit) throws IOException {
        this(dataDir, header, exactScanLimit, Bm25.DEFAULT);
    }

    LuceneIndex(@Nullable Path dataDir, IndexHeader header, int exactScanLimit, Bm25 bm25) throws IOException {
        this.header = header;
        this.bm25 = bm25;
        this.exactScanLimit = exactScanLimit;
        folder = dataDir == null ? IndexFolder.inMemory() : IndexFolder.open(dataDir, header);
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(folder.directory(), configuration());
            writer = opened;
            recall();
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened, folder);
            throw e;
        }
    }

    @Override
    public SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    @Override
    public void put(Article article, List<Passage> passages, List<float[]> vectors) throws IOException {
        if (passages.size() != vectors.size()) {
            throw new IllegalArgumentException(
                    article.file() + ": " + passages.size() + " passages, " + vectors.size() + " vectors");
        }
        List<Document> documents = new ArrayList<>(passages.size() + 1);
        for (int i = 0; i < passages.size(); i++) {
            documents.add(PassageDocuments.of(article, passages.get(i), vectors.get(i)));
        }
        documents.add(ArticleDocuments.of(article, passages));
        writer.updateDocuments(new Term(Fields.FILE, article.file()), documents);
        files.put(article.file(), article.sha256());
    }

    @Override
    public void remove(String file) throws IOException {
        writer.deleteDocuments(new Term(Fields.FILE, file));
        files.remove(file);
    }

    @Override
    public void keep() throws IOException {
        if (folder.isKept() && writer.hasUncommittedChanges()) {
            writer.setLiveCommitData(header.toCommit(complete).entrySet());
            writer.commit();
        }
    }

    @Override
    public void publish() throws IOException {
        if (!complete) {
            complete = true;
            writer.setLiveCommitData(header.toCommit(true).entrySet());
        }
        keep();
        show();
    }

    @Override
    public Optional<IndexSnapshot> snapshot() {
        synchronized (publication) {
            if (published == null) {
                return Optional.empty();
            }
            published.hold();
            return Optional.of(new LuceneSnapshot(published));
        }
    }

    /** Keeps what was written, and waits for no merge. Snapshots that are held live on. */
    @Override
    public void close() throws IOException {
        IOUtils.close(this::keepIfOpen, writer::rollback, () -> replace(null), folder);
    }

    /** A writer that could not write, say because the disk is full, has closed itself. */
    private void keepIfOpen() throws IOException {
        if (writer.isOpen()) {
            keep();
        }
    }

    private IndexWriterConfig configuration() {
        IndexWriterConfig configuration = new IndexWriterConfig(english.fields());
        configuration.setCommitOnClose(false);
        configuration.setMaxFullFlushMergeWaitMillis(0);
        return configuration;
    }

    /** Takes up what the folder holds. */
    private void recall() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                recall(leaf);
            }
            complete = IndexHeader.isComplete(reader.getIndexCommit().getUserData());
        }
        if (complete) {
            show();
        }
    }

    private void recall(LeafReaderContext leaf) throws IOException {
        BinaryDocValues names = leaf.reader().getBinaryDocValues(Fields.ARTICLE);
        BinaryDocValues hashes = leaf.reader().getBinaryDocValues(Fields.SHA256);
        Bits live = leaf.reader().getLiveDocs();
        while (names != null && names.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (hashes.advanceExact(names.docID()) && (live == null || live.get(names.docID()))) {
                files.put(names.binaryValue().utf8ToString(), hashes.binaryValue().utf8ToString());
            }
        }
    }

    private void show() throws IOException {
        Published before = published;
        DirectoryReader reader = before == null ? DirectoryReader.open(writer)
                : DirectoryReader.openIfChanged(before.reader(), writer);
        if (reader != null) {
            long generation = before == null ? 1 : before.generation() + 1;
            replace(new Published(reader, english, bm25, exactScanLimit, generation));
        }
    }

    private void replace(@Nullable Published next) throws IOException {
        Published before;
        synchronized (publication) {
            before = published;
            published = next;
        }
        if (before != null) {
            before.release();
        }
    }
}
