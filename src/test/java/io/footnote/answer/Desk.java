package io.footnote.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.footnote.corpus.Article;
import io.footnote.corpus.Source;
import io.footnote.index.IndexHeader;
import io.footnote.index.LuceneIndex;
import io.footnote.passage.Passage;
import io.footnote.passage.Passages;
import io.footnote.passage.Span;
import io.footnote.reading.Reader;
import io.footnote.reading.Reading;
import io.footnote.reading.Reading.ScoredSpan;
import io.footnote.retrieval.FusedRetriever;
import io.footnote.retrieval.RerankingRetriever;

/**
 * A newsroom desk with a few articles, a real index, and a reader that finds what the test says is the answer: for a
 * question that holds a certain word, a certain phrase.
 */
final class Desk implements AutoCloseable {

    private static final Set<String> WORDS = Set.of("when", "did", "the", "land", "slovakia");

    final LuceneIndex index;
    private final Map<String, String> answers = new LinkedHashMap<>();
    int rejected;

    Desk() throws IOException {
        index = new LuceneIndex(null, new IndexHeader("none", "none"), 1000);
    }

    Desk article(String file, String text) throws IOException {
        Article article = new Article(Source.of(file, file.replace(".md", "")), text, 0, "sha of " + text.hashCode());
        List<Passage> passages = new Passages().cut(article);
        index.put(article, passages, passages.stream().map(passage -> vector()).toList());
        return this;
    }

    Desk finds(String word, String phrase) {
        answers.put(word.toLowerCase(Locale.ROOT), phrase);
        return this;
    }

    QuestionAnswering opens() throws IOException {
        index.publish();
        Reader reader = this::read;
        return new GroundedAnswering(index, new RerankingRetriever(new FusedRetriever(new Same()), reader), reader,
                WORDS::contains, 0.5,
                () -> rejected++);
    }

    private List<Reading> read(String question, List<Passage> passages) {
        String phrase = answers.entrySet().stream()
                .filter(entry -> question.toLowerCase(Locale.ROOT).contains(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse("\0");
        return passages.stream().map(passage -> read(passage, phrase)).toList();
    }

    private static Reading read(Passage passage, String phrase) {
        List<ScoredSpan> spans = new ArrayList<>();
        for (Span sentence : passage.sentences()) {
            int from = sentence.start() - passage.start();
            int at = passage.text().indexOf(phrase, from);
            boolean here = at >= 0 && at + phrase.length() <= sentence.end() - passage.start();
            Span span = here
                    ? new Span(passage.start() + at, passage.start() + at + phrase.length())
                    : new Span(sentence.start(), Math.min(sentence.end(), sentence.start() + 3));
            spans.add(new ScoredSpan(span, here ? 14 : -10));
        }
        return new Reading(passage.text().contains(phrase) ? 7 : -7, 0, spans);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    private static float[] vector() {
        float[] vector = new float[384];
        vector[0] = 1;
        return vector;
    }

    private static float[] question() {
        float[] vector = new float[384];
        vector[0] = .85f;
        vector[1] = (float) Math.sqrt(1 - .85 * .85);
        return vector;
    }

    /** Every question is as near to every passage as unrelated texts are, so that words decide. */
    private static final class Same implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<dev.langchain4j.data.segment.TextSegment> segments) {
            return Response.from(segments.stream().map(segment -> Embedding.from(question())).toList());
        }
    }
}
