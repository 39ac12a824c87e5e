package io.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.store.embedding.CosineSimilarity;
import io.footnote.onnx.ModelThreads;
import io.footnote.onnx.TransformerModel;
import io.footnote.onnx.WordPiece;

class E5EmbeddingTest {

    private static final TransformerModel MODEL = E5Embedding.load();
    private static final WordPiece WORDS = WordPiece.load();
    private static final ModelThreads THREADS = new ModelThreads(2);
    private static final E5Embedding QUERIES = E5Embedding.ofQueries(MODEL, WORDS, THREADS);
    private static final E5Embedding PASSAGES = E5Embedding.ofPassages(MODEL, WORDS, THREADS);

    @AfterAll
    static void close() {
        THREADS.close();
        MODEL.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Who founded the harbour museum?", "The museum was founded in 1911 by two retired sea captains.",
            "Café crème costs £3.50 at the “Old Mill”, naïvely.", "x" })
    void agreesWithTheReference(String text) {
        EmbeddingModel reference = new E5SmallV2QuantizedEmbeddingModel();

        assertThat(cosine(QUERIES.embed(text), reference.embed("query: " + text))).isGreaterThan(0.9999);
        assertThat(cosine(PASSAGES.embed(text), reference.embed("passage: " + text))).isGreaterThan(0.9999);
    }

    @Test
    void vectorsAreOfLengthOne() {
        float[] vector = QUERIES.embed("How deep is the harbour?").content().vector();

        assertThat(vector).hasSize(E5Embedding.DIMENSION);
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        assertThat(squares).isCloseTo(1, within(1e-5));
    }

    @Test
    void aTextsVectorDoesNotDependOnItsCompany() {
        List<TextSegment> segments = Stream
                .of("One.", "The second is longer than the first.", "Three?", "Four words, not five.", "One.")
                .map(TextSegment::from).toList();

        List<Embedding> together = PASSAGES.embedAll(segments).content();

        assertThat(together).hasSameSizeAs(segments);
        for (int i = 0; i < segments.size(); i++) {
            assertThat(together.get(i).vector()).isEqualTo(PASSAGES.embed(segments.get(i)).content().vector());
        }
    }

    @Test
    void doesNotSeeWhatGoesBeyondItsLength() {
        String tooLong = "word ".repeat(600);

        assertThat(PASSAGES.embed(tooLong + "alpha").content()).isEqualTo(PASSAGES.embed(tooLong + "omega").content());
        assertThat(PASSAGES.embed(tooLong).tokenUsage().inputTokenCount()).isEqualTo(512);
    }

    @Test
    void embedsNothingAsNothing() {
        assertThat(PASSAGES.embedAll(List.of()).content()).isEmpty();
    }

    private static double cosine(Response<Embedding> one, Response<Embedding> other) {
        return CosineSimilarity.between(one.content(), other.content());
    }
}
