package io.footnote.index;

import java.util.List;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import io.footnote.onnx.ModelFile;
import io.footnote.onnx.ModelThreads;
import io.footnote.onnx.Sequence;
import io.footnote.onnx.TransformerModel;
import io.footnote.onnx.WordPiece;

/**
 * Vectors by e5-small-v2, quantised to 8 bits (Wang et al. 2022, https://arxiv.org/abs/2212.03533): 384 numbers,
 * normalised. The model was trained with a prefix on either side, so questions and passages have an embedding each. A
 * text's vector does not depend on the others it is embedded with. What goes beyond 512 tokens is not seen. Thread-safe.
 */
public final class E5Embedding implements EmbeddingModel {

    public static final int DIMENSION = 384;

    private static final ModelFile FILE = new ModelFile("e5-small-v2-q.onnx", 34_014_367,
            "7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded");
    /** Names these weights: others, other name. */
    public static final String NAME = "e5-small-v2-q " + FILE.sha256().substring(0, 12);

    private static final int MAX_TOKENS = 512;
    private static final int SPECIAL_TOKENS = 2;

    private final String prefix;
    private final TransformerModel model;
    private final WordPiece words;
    private final ModelThreads threads;

    private E5Embedding(String prefix, TransformerModel model, WordPiece words, ModelThreads threads) {
        this.prefix = prefix;
        this.model = model;
        this.words = words;
        this.threads = threads;
    }

    /** Loads the weights, once for both sides; the caller closes them. */
    public static TransformerModel load() {
        return TransformerModel.load(FILE);
    }

    /** Embeds what is asked. */
    public static E5Embedding ofQueries(TransformerModel model, WordPiece words, ModelThreads threads) {
        return new E5Embedding("query: ", model, words, threads);
    }

    /** Embeds what may answer. */
    public static E5Embedding ofPassages(TransformerModel model, WordPiece words, ModelThreads threads) {
        return new E5Embedding("passage: ", model, words, threads);
    }

    /** One embedding for each segment, in their order; several are computed at once. Metadata is not looked at. */
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<Sequence> sequences = segments.stream().map(segment -> sequence(segment.text())).toList();
        List<Embedding> embeddings = threads.map(sequences, this::embed);
        int tokens = sequences.stream().mapToInt(Sequence::length).sum();
        return Response.from(embeddings, new TokenUsage(tokens));
    }

    private Sequence sequence(String text) {
        return Sequence.of(words, words.tokens(prefix + text, MAX_TOKENS - SPECIAL_TOKENS));
    }

    private Embedding embed(Sequence sequence) {
        return Embedding.from(model.run(sequence).normalisedMean());
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    /** Names the weights exactly: vectors of models with different names cannot be compared. */
    @Override
    public String modelName() {
        return NAME;
    }
}
