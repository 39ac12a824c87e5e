package io.footnote.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.util.VectorUtil;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;

/**
 * An embedding without a model: every word has a direction of its own, and a text is their sum. Remembers what it was asked.
 */
final class WordVectors implements EmbeddingModel {

    private static final Map<String, float[]> DIRECTIONS = new ConcurrentHashMap<>();

    final List<String> embedded = new ArrayList<>();

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        texts.forEach(text -> embedded.add(text.text()));
        return Response.from(texts.stream().map(text -> Embedding.from(vector(text.text()))).toList());
    }

    static float[] vector(String text) {
        float[] sum = new float[384];
        sum[0] = 0.01f;
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            VectorUtil.add(sum, DIRECTIONS.computeIfAbsent(word, WordVectors::direction));
        }
        return VectorUtil.l2normalize(sum);
    }

    private static float[] direction(String word) {
        Random random = new Random(word.hashCode());
        float[] direction = new float[384];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextFloat() - 0.5f;
        }
        return direction;
    }
}
