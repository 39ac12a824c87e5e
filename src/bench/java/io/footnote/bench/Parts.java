package io.footnote.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Predicate;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.footnote.corpus.Corpus;
import io.footnote.index.E5Embedding;
import io.footnote.index.IndexHeader;
import io.footnote.index.Indexer;
import io.footnote.index.LuceneIndex;
import io.footnote.onnx.ModelThreads;
import io.footnote.onnx.TransformerModel;
import io.footnote.onnx.WordPiece;
import io.footnote.passage.Passages;
import io.footnote.reading.BertReader;
import io.footnote.retrieval.FusedRetriever;
import io.footnote.retrieval.RerankingRetriever;
import io.footnote.retrieval.Retriever;

/**
 * The parts of the service, put together as it does, without its container.
 *
 * @param words tells whether English has a word, in lower case
 */
public record Parts(EmbeddingModel passages, Retriever retriever, Predicate<String> words) {

    private static final int EXACT_SCAN_LIMIT = 100_000;

    /** Loads the models for the rest of the process. */
    public static Parts load() {
        TransformerModel embedding = E5Embedding.load();
        WordPiece words = WordPiece.load();
        ModelThreads threads = ModelThreads.ofProcessors();
        BertReader reader = new BertReader(BertReader.load(), words, threads);
        Retriever fused = new FusedRetriever(E5Embedding.ofQueries(embedding, words, threads));
        return new Parts(E5Embedding.ofPassages(embedding, words, threads), new RerankingRetriever(fused, reader),
                words::knows);
    }

    /** All of a corpus, indexed in memory; the caller closes it. */
    public LuceneIndex indexed(Corpus corpus) throws IOException, InterruptedException {
        LuceneIndex index = new LuceneIndex(null, new IndexHeader("bench", "bench"), EXACT_SCAN_LIMIT);
        new Indexer(corpus, new Passages()::cut, passages, index, Clock.systemUTC()).update();
        return index;
    }
}
