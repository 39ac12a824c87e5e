package io.footnote.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.loader.FileSystemDocumentLoader;
import dev.langchain4j.data.document.parser.TextDocumentParser;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.footnote.corpus.ArticleFile;
import io.footnote.corpus.Corpus;
import io.footnote.corpus.FolderCorpus;
import io.footnote.corpus.UnreadableArticleException;
import io.footnote.passage.Passages;

/**
 * The same files indexed by Footnote and by LangChain4j's ingestor, in turns, with the same weights of the same model: read,
 * cut, embedded, stored in memory. The models are loaded before. Footnote also indexes the words and the articles.
 */
final class Indexing {

    private static final double RATIO = 1.4;
    private static final int WARM_UP = 40;
    /** About a sentence, as Footnote's passages have. */
    private static final int OVERLAP_CHARACTERS = 120;

    private final Path folder;
    private final Parts ours = Parts.load();
    private final EmbeddingModel theirs = new E5SmallV2QuantizedEmbeddingModel();

    private Indexing(Path folder) {
        this.folder = folder;
    }

    /** Corpus folder, the most files of it, and how often. */
    public static void main(String... args) throws IOException, InterruptedException {
        System.exit(new Indexing(Path.of(args[0])).run(Integer.parseInt(args[1]), Integer.parseInt(args[2])));
    }

    private int run(int limit, int rounds) throws IOException, InterruptedException {
        int passages = passages(limit);
        DocumentSplitter splitter = comparable(documents(limit), passages);
        ours(Math.min(WARM_UP, limit));
        theirs(Math.min(WARM_UP, limit), splitter);
        List<Double> ourSeconds = new ArrayList<>();
        List<Double> theirSeconds = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            ourSeconds.add(ours(limit));
            theirSeconds.add(theirs(limit, splitter));
        }
        double our = new Times(ourSeconds).median();
        double their = new Times(theirSeconds).median();
        return new Rows().row("files", "", String.valueOf(documents(limit).size()))
                .row("passages", "", "Footnote " + passages, "LangChain4j " + segments(documents(limit), splitter))
                .row("seconds", "", "Footnote " + each(ourSeconds), "LangChain4j " + each(theirSeconds))
                .row("median seconds", "", "Footnote " + each(List.of(our)), "LangChain4j " + each(List.of(their)))
                .atLeast("indexing, times LangChain4j's speed", "%.2f", their / our, RATIO)
                .print();
    }

    private double ours(int limit) throws IOException, InterruptedException {
        long began = System.nanoTime();
        ours.indexed(corpus(limit)).close();
        return (System.nanoTime() - began) / 1e9;
    }

    private double theirs(int limit, DocumentSplitter splitter) {
        long began = System.nanoTime();
        EmbeddingStoreIngestor.builder().documentSplitter(splitter).embeddingModel(theirs)
                .embeddingStore(new InMemoryEmbeddingStore<TextSegment>()).build().ingest(documents(limit));
        return (System.nanoTime() - began) / 1e9;
    }

    private Corpus corpus(int limit) {
        return new FirstArticles(new FolderCorpus(folder), limit);
    }

    private List<Document> documents(int limit) {
        return FileSystemDocumentLoader.loadDocuments(folder, new TextDocumentParser()).stream()
                .sorted(Comparator.comparing(document -> String.valueOf(document.metadata().getString(Document.FILE_NAME))))
                .limit(limit).toList();
    }

    private int passages(int limit) throws IOException {
        Corpus corpus = corpus(limit);
        int passages = 0;
        for (ArticleFile file : corpus.list().files()) {
            try {
                passages += new Passages().cut(corpus.read(file.file())).size();
            } catch (UnreadableArticleException e) {
                System.out.println(e.getMessage());
            }
        }
        return passages;
    }

    /** The recursive splitter whose size makes as many segments as Footnote makes passages, as nearly as can be. */
    private static DocumentSplitter comparable(List<Document> documents, int passages) {
        ToIntFunction<DocumentSplitter> difference = splitter -> Math.abs(segments(documents, splitter) - passages);
        return IntStream.iterate(600, size -> size <= 1600, size -> size + 50)
                .mapToObj(size -> DocumentSplitters.recursive(size, OVERLAP_CHARACTERS))
                .min(Comparator.comparingInt(difference)).orElseThrow();
    }

    private static int segments(List<Document> documents, DocumentSplitter splitter) {
        return splitter.splitAll(documents).size();
    }

    private static String each(List<Double> seconds) {
        return String.join(" ", seconds.stream().map(second -> Rows.number("%.1f", second)).toList());
    }
}
