package io.footnote;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.footnote.index.E5Embedding;
import io.footnote.onnx.ModelThreads;
import io.footnote.onnx.TransformerModel;
import io.footnote.onnx.WordPiece;
import io.footnote.reading.BertReader;
import io.footnote.reading.Reader;

/**
 * The neural models, loaded side by side, and the threads they share.
 *
 * @param questions embeds what is asked
 * @param passages embeds what may answer
 * @param words tells whether English has a word, in lower case
 */
record Models(EmbeddingModel questions, EmbeddingModel passages, Reader reader, Predicate<String> words, Runnable release)
        implements
            AutoCloseable {

    static Models load() {
        CompletableFuture<TransformerModel> loading = CompletableFuture.supplyAsync(BertReader::load);
        TransformerModel embedding = E5Embedding.load();
        TransformerModel reading = loading.join();
        WordPiece words = WordPiece.load();
        ModelThreads threads = ModelThreads.ofProcessors();
        return new Models(E5Embedding.ofQueries(embedding, words, threads), E5Embedding.ofPassages(embedding, words, threads),
                new BertReader(reading, words, threads), words::knows, () -> {
                    threads.close();
                    reading.close();
                    embedding.close();
                });
    }

    @Override
    public void close() {
        release.run();
    }
}
