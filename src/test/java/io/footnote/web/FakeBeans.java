package io.footnote.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.footnote.answer.Answer;
import io.footnote.answer.Citation;
import io.footnote.answer.Origin;
import io.footnote.answer.Question;
import io.footnote.answer.QuestionAnswering;
import io.footnote.answer.Statement;
import io.footnote.corpus.FolderCorpus;
import io.footnote.corpus.Source;
import io.footnote.index.Hit;
import io.footnote.index.IndexHeader;
import io.footnote.index.IndexNotReadyException;
import io.footnote.index.Indexer;
import io.footnote.index.LuceneIndex;
import io.footnote.index.PassageIndex;
import io.footnote.passage.Passage;
import io.footnote.passage.Passages;
import io.footnote.passage.Span;
import io.footnote.retrieval.Retriever;
import io.footnote.retrieval.ScoredPassage;
import io.footnote.retrieval.ScoredPassage.Ranks;

/**
 * A real index of a few odd files, without models; and answers chosen by the question's first word, to bring about what real
 * articles would not: a missing index, a mistake of ours, an answer that takes half a minute.
 */
@Alternative
@Singleton
final class FakeBeans {

    static final String BLUE = "---\r\ntitle: The Sky\r\npublished: 2026-05-01\r\ntags: [air]\r\n---\r\nThe sky is blue.\r\nGrass is not. 😀\r\n";
    static final Source SKY = new Source("skies/blue & é+%.md", "The Sky", LocalDate.of(2026, 5, 1), "The Daily", null, null,
            List.of());

    @Produces
    @Alternative
    @Singleton
    PassageIndex index() throws IOException {
        return new LuceneIndex(null, new IndexHeader("none", "test"), 1000);
    }

    @Produces
    @Alternative
    @Singleton
    Indexer indexer(PassageIndex index) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/web-corpus"));
        write(folder, "skies/blue & é+%.md", BLUE);
        write(folder, "sea.txt", "The Sea\n\nThe sea is green. It is deep.\n");
        write(folder, "broken.md", "---\ntitle: [\n---\nNothing.\n");
        write(folder, "picture.png", "no article");
        Indexer indexer = new Indexer(new FolderCorpus(folder), new Passages()::cut, new Flat(), index, Clock.systemUTC());
        indexer.update();
        return indexer;
    }

    @Produces
    @Alternative
    @Singleton
    Retriever retriever() {
        return (snapshot, query) -> {
            List<Hit> hits = snapshot.words(query.text(), query.filter(), query.limit());
            return hits.stream()
                    .map(hit -> new ScoredPassage(hit.passage(), hit.score(), 0, new Ranks(hits.indexOf(hit) + 1, null, null),
                            null))
                    .toList();
        };
    }

    @Produces
    @Alternative
    @Singleton
    QuestionAnswering answering() {
        return FakeBeans::answer;
    }

    private static Answer answer(Question question) {
        return switch (question.text().split(" ")[0]) {
            case "unready" -> throw new IndexNotReadyException("there are no articles in corpus");
            case "broken" -> throw new IllegalStateException("a secret of the house");
            case "unknown" ->
                new Answer.Abstained(question.text(), 0.01, related(), new Answer.Timings(1, 2, 3), Origin.ARTICLES);
            case "slow" -> slow(question);
            default -> answered(question);
        };
    }

    static Answer.Answered answered(Question question) {
        Citation sky = new Citation(1, SKY, 10, 26, "The sky is blue.");
        Citation grass = new Citation(2, SKY, 27, 40, "Grass is not.");
        String standalone = question.history().isEmpty() ? question.text()
                : question.text() + " (" + question.history().get(0).text() + ", " + question.history().size() + ")";
        return new Answer.Answered(standalone,
                List.of(new Statement("The sky is blue.", List.of(sky)), new Statement("Grass is not.", List.of(grass, sky))),
                "blue", List.of(), 0.123456, related(), new Answer.Timings(1, 2, 3), Origin.ARTICLES);
    }

    private static Answer slow(Question question) {
        try {
            Thread.sleep(30_000);
            return answered(question);
        } catch (InterruptedException e) {
            Interruptions.LATCH.countDown();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<ScoredPassage> related() {
        Passage passage = new Passage(SKY.file(), SKY.title(), 10, 40, "The sky is blue. Grass is not.",
                List.of(new Span(10, 26), new Span(27, 40)));
        return List.of(new ScoredPassage(passage, 0.03278688524590164, 0, new Ranks(1, null, 1), null));
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    /** Finds all texts alike. */
    private static final class Flat implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            float[] vector = new float[384];
            vector[0] = 1;
            return Response.from(texts.stream().map(text -> Embedding.from(vector)).toList());
        }
    }
}
