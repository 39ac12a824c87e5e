package io.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.footnote.onnx.ModelThreads;
import io.footnote.onnx.TransformerModel;
import io.footnote.onnx.WordPiece;
import io.footnote.passage.Passage;

/** The model and all the code around it, on questions that it was not trained on. */
class BertReaderSquadTest {

    private static final Path DATA = Path.of("../shared/data/squad2-half-dev");
    private static final int QUESTIONS = 150;

    @Test
    void findsAnswersAsOftenAsMeasuredInTraining() throws IOException {
        assumeTrue(Files.exists(DATA), () -> DATA + " is not there");
        List<JsonNode> questions = answerableQuestions();
        double f1 = 0;
        int goldFirst = 0;
        try (TransformerModel model = BertReader.load(); ModelThreads threads = ModelThreads.ofProcessors()) {
            Reader reader = new BertReader(model, WordPiece.load(), threads);
            for (int i = 0; i < questions.size(); i++) {
                JsonNode question = questions.get(i);
                Passage gold = goldParagraph(question);
                Passage other = goldParagraph(questions.get((i + questions.size() / 2) % questions.size()));
                List<Reading> readings = reader.read(question.get("question").asText(), List.of(gold, other));
                f1 += bestF1(SamplePassages.words(SamplePassages.best(readings.get(0)).span(), gold),
                        question.get("answers"));
                goldFirst += readings.get(0).relevance() > readings.get(1).relevance() ? 1 : 0;
            }
        }
        assertThat(f1 / questions.size()).isGreaterThan(0.72);
        assertThat((double) goldFirst / questions.size()).isGreaterThan(0.97);
    }

    /** Spread over all articles. */
    private static List<JsonNode> answerableQuestions() throws IOException {
        List<JsonNode> answerable = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(DATA.resolve("questions.jsonl"))) {
            JsonNode question = json.readTree(line);
            if (question.get("answerable").booleanValue()) {
                answerable.add(question);
            }
        }
        List<JsonNode> sample = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            sample.add(answerable.get(i * answerable.size() / QUESTIONS));
        }
        return sample;
    }

    private static Passage goldParagraph(JsonNode question) throws IOException {
        String text = Files.readString(DATA.resolve("corpus").resolve(question.get("sources").get(0).asText()));
        return SamplePassages.passage(text, 0);
    }

    private static double bestF1(String found, JsonNode answers) {
        double best = 0;
        for (JsonNode answer : answers) {
            best = Math.max(best, f1(normalised(found), normalised(answer.asText())));
        }
        return best;
    }

    private static double f1(List<String> found, List<String> gold) {
        List<String> missed = new ArrayList<>(gold);
        found.forEach(missed::remove);
        double common = gold.size() - missed.size();
        return common == 0 ? 0 : 2 * common / (found.size() + gold.size());
    }

    /** As SQuAD's own scorer: lower case, no punctuation, no articles. */
    private static List<String> normalised(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\p{Punct}", "").replaceAll("\\b(a|an|the)\\b", " ").strip();
        return Arrays.asList(plain.split("\\s+"));
    }
}
