package io.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.footnote.corpus.Article;
import io.footnote.corpus.Source;
import io.footnote.index.Filter;
import io.footnote.index.IndexHeader;
import io.footnote.index.IndexSnapshot;
import io.footnote.index.LuceneIndex;
import io.footnote.passage.Passages;
import io.footnote.retrieval.ScoredPassage.Ranks;

class FusedRetrieverTest {

    private LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new LuceneIndex(null, new IndexHeader("none", "none"), 10);
        put("snow.md", "Snow fell on the roads of the north.", .6f);
        put("rain.md", "Rain fell on the fields of the south.", .9f);
        put("wind.md", "A storm broke the old oak.", .8f);
        index.publish();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void addsTheReciprocalRanksOfWordsAndVectors() {
        List<ScoredPassage> found = find("snow roads north", Filter.NONE, 10);
        assertThat(found).extracting(passage -> passage.passage().file()).containsExactly("snow.md", "rain.md", "wind.md");
        assertThat(found.get(0).ranks()).isEqualTo(new Ranks(1, 3, null));
        assertThat(found.get(0).score()).isCloseTo(1.0 / 61 + 1.0 / 63, within(1e-12));
        assertThat(found.get(1).ranks()).isEqualTo(new Ranks(null, 1, null));
        assertThat(found.get(1).score()).isCloseTo(1.0 / 61, within(1e-12));
        assertThat(found.get(1).cosine()).isCloseTo(.9f, within(1e-6f));
    }

    @Test
    void returnsAtMostWhatIsAskedFor() {
        assertThat(find("snow", Filter.NONE, 1)).hasSize(1);
    }

    @Test
    void looksOnlyWhereTheFilterAllows() {
        assertThat(find("snow", new Filter("rain.md", null, null, null), 10))
                .extracting(passage -> passage.passage().file()).containsExactly("rain.md");
    }

    private List<ScoredPassage> find(String question, Filter filter, int limit) {
        try (IndexSnapshot snapshot = index.snapshot().orElseThrow()) {
            return new FusedRetriever(new AlongTheFirstAxis()).retrieve(snapshot, new Query(question, filter, limit));
        }
    }

    private void put(String file, String text, float cosine) throws IOException {
        Article article = new Article(Source.of(file, ""), text, 0, file);
        index.put(article, new Passages().cut(article), List.of(vector(cosine)));
    }

    private static float[] vector(float cosine) {
        float[] vector = new float[384];
        vector[0] = cosine;
        vector[1] = (float) Math.sqrt(1 - cosine * cosine);
        return vector;
    }

    private static final class AlongTheFirstAxis implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(segments.stream().map(segment -> Embedding.from(vector(1))).toList());
        }
    }
}
