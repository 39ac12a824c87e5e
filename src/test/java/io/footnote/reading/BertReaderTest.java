package io.footnote.reading;

import static io.footnote.reading.SamplePassages.best;
import static io.footnote.reading.SamplePassages.passage;
import static io.footnote.reading.SamplePassages.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.footnote.onnx.ModelThreads;
import io.footnote.onnx.TransformerModel;
import io.footnote.onnx.WordPiece;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;
import io.footnote.reading.Reading.ScoredSpan;

class BertReaderTest {

    private static final TransformerModel MODEL = BertReader.load();
    private static final ModelThreads THREADS = new ModelThreads(2);
    private static final Reader READER = new BertReader(MODEL, WordPiece.load(), THREADS);

    private static final String MUSEUM = "The Harbour Museum stands on Quay Street. It was founded in 1911 by Edith Zwierzynski, "
            + "a retired ship's surgeon. Entry costs £3.50 on weekdays.";
    private static final String RAIN = "Rain fell on the valley for nine days. Farmers moved their sheep to higher ground.";

    @AfterAll
    static void close() {
        THREADS.close();
        MODEL.close();
    }

    @Test
    void findsTheWordsThatAnswer() {
        Passage passage = passage(MUSEUM, 1000);

        Reading reading = read("Who founded the museum?", passage);

        assertThat(words(best(reading).span(), passage)).isEqualTo("Edith Zwierzynski");
        assertThat(words(best(read("When was the museum founded?", passage)).span(), passage)).isEqualTo("1911");
        assertThat(words(best(read("How much is entry?", passage)).span(), passage)).isEqualTo("£3.50");
    }

    @Test
    void findsThePassageThatAnswersMoreRelevant() {
        List<Reading> readings = READER.read("Who founded the museum?", List.of(passage(RAIN, 0), passage(MUSEUM, 0)));

        assertThat(readings.get(1).relevance()).isGreaterThan(readings.get(0).relevance() + 2);
        assertThat(best(readings.get(1)).score()).isGreaterThan(readings.get(1).nullScore());
        assertThat(best(readings.get(0)).score()).isLessThan(readings.get(0).nullScore());
    }

    @Test
    void givesEachSentenceASpanInsideIt() {
        Passage passage = passage(MUSEUM, 77);

        List<ScoredSpan> spans = read("Who founded the museum?", passage).spans();

        assertThat(spans).hasSameSizeAs(passage.sentences());
        for (int i = 0; i < spans.size(); i++) {
            assertThat(passage.sentences().get(i).contains(spans.get(i).span())).isTrue();
            assertThat(words(spans.get(i).span(), passage)).matches("(?s)\\S.*\\S");
        }
    }

    @Test
    void readsAPassageTheSameAloneAndAmongOthers() {
        List<Passage> passages = List.of(passage(RAIN, 0), passage(MUSEUM, 5), passage((MUSEUM + " ").repeat(9).strip(), 0));

        List<Reading> together = READER.read("Who founded the museum?", passages);

        assertThat(together).hasSameSizeAs(passages);
        for (int i = 0; i < passages.size(); i++) {
            assertThat(READER.read("Who founded the museum?", List.of(passages.get(i)))).containsExactly(together.get(i));
        }
    }

    @Test
    void findsAnAnswerAnywhereInALongPassage() {
        for (int before : new int[] { 0, 10, 20, 40 }) {
            Passage passage = passage((RAIN + " ").repeat(before) + MUSEUM + (" " + RAIN).repeat(40 - before), 10);

            Reading reading = read("Who founded the museum?", passage);

            assertThat(words(best(reading).span(), passage)).isEqualTo("Edith Zwierzynski");
            assertThat(reading.spans()).hasSameSizeAs(passage.sentences()).allMatch(span -> Float.isFinite(span.score()));
        }
    }

    @Test
    void readsQuestionsOfAnyLength() {
        Passage passage = passage(MUSEUM, 0);

        assertThat(read("x".repeat(2000), passage).spans()).hasSize(3);
        assertThat(read("Who founded the museum? ".repeat(80), passage).relevance()).isFinite();
        assertThat(read("", passage).relevance()).isFinite();
    }

    @Test
    void readsPassagesWithNextToNothingInThem() {
        assertThat(read("Who?", new Passage("a.md", "A", 0, 0, "", List.of())).spans()).isEmpty();
        assertThat(read("Who?", new Passage("a.md", "A", 3, 9, "Words.", List.of())).spans()).isEmpty();
        assertThat(read("Who?", new Passage("a.md", "A", 3, 5, "\u0000\uFFFD", List.of(new Span(3, 5)))).spans())
                .containsExactly(new ScoredSpan(new Span(3, 5), Float.NEGATIVE_INFINITY));
        assertThat(READER.read("Who?", List.of())).isEmpty();
    }

    private static Reading read(String question, Passage passage) {
        return READER.read(question, List.of(passage)).get(0);
    }
}
