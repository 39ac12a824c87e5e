package io.footnote.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.footnote.claim.Verdict.Refused;
import io.footnote.claim.Verdict.Supported;
import io.footnote.generation.GenerationConfig;
import io.footnote.generation.GenerationException;
import io.footnote.generation.ModelProbe;
import io.footnote.generation.OllamaGenerator;
import io.footnote.generation.Prompt;
import io.footnote.generation.ScriptedOllama;
import io.footnote.generation.Settings;
import io.footnote.index.E5Embedding;
import io.footnote.onnx.ModelThreads;
import io.footnote.onnx.TransformerModel;
import io.footnote.onnx.WordPiece;
import io.footnote.reading.BertReader;

class ClaimsTest {

    private static final TransformerModel READING = BertReader.load();
    private static final TransformerModel EMBEDDING = E5Embedding.load();
    private static final WordPiece WORDS = WordPiece.load();
    private static final ModelThreads THREADS = new ModelThreads(2);
    private static final Claims CLAIMS = new Claims(new BertReader(READING, WORDS, THREADS),
            E5Embedding.ofPassages(EMBEDDING, WORDS, THREADS));

    private static final ScriptedOllama OLLAMA = new ScriptedOllama(0);
    private static final GenerationConfig CONFIG = Settings.of("base-url", OLLAMA.url());
    private static final ModelProbe PROBE = ModelProbe.start(CONFIG, Clock.systemUTC());

    @AfterAll
    static void close() {
        PROBE.close();
        OLLAMA.close();
        THREADS.close();
        READING.close();
        EMBEDDING.close();
    }

    @Test
    void acceptsNothingThatTheArticlesDoNotSay() {
        List<ClaimCase> hostile = ClaimCases.all().stream().filter(each -> !each.isHonest()).toList();

        assertThat(hostile).hasSizeGreaterThanOrEqualTo(60);
        assertThat(hostile).filteredOn(each -> played(each).stream().anyMatch(Supported.class::isInstance)).isEmpty();
    }

    @Test
    void keepsWhatTheArticlesSay() {
        List<ClaimCase> honest = ClaimCases.all().stream().filter(ClaimCase::isHonest).toList();
        List<ClaimCase> lost = honest.stream().filter(each -> played(each).stream().anyMatch(Refused.class::isInstance))
                .toList();

        assertThat(lost).as("of %d honest sentences", honest.size()).hasSizeLessThanOrEqualTo(honest.size() / 20);
    }

    /** What becomes of it when a model writes it, word by word, over HTTP. */
    private static List<Verdict> played(ClaimCase each) {
        OLLAMA.then(call -> call.say(each.sentence()).done("stop"));
        List<Verdict> verdicts = new ArrayList<>();
        FactCheck check = CLAIMS.over(each.question(), each.shown());
        SentenceStream sentences = new SentenceStream(sentence -> verdicts.add(check.check(sentence)));
        try {
            new OllamaGenerator(CONFIG, PROBE, List.of()).generate(new Prompt("Answer.", each.question()),
                    Duration.ofMinutes(1),
                    sentences::accept);
        } catch (GenerationException e) {
            throw new AssertionError(each.sentence(), e);
        }
        sentences.end();
        return verdicts;
    }

    private static Verdict verdict(ClaimCase each) {
        return CLAIMS.check(each.question(), each.sentence(), each.shown());
    }

    @Test
    void quotesTheSentenceThatSupportsAClaim() {
        ClaimCase honest = ClaimCases.tuned().get(0);

        Supported supported = (Supported) verdict(honest);

        assertThat(supported.text()).doesNotContain("[");
        assertThat(supported.proofs().get(0).passage()).isEqualTo(honest.shown().get(0));
        assertThat(supported.proofs().get(0).quote()).startsWith("Nikolai Patrushev,").endsWith("Tuesday evening.");
    }

    @Test
    void namesTheRuleThatIsBroken() {
        assertThat(ClaimCases.tuned()).filteredOn(each -> each.rule().isPresent())
                .filteredOn(each -> verdict(each) instanceof Refused refused && refused.rule() == each.rule().get())
                .hasSizeGreaterThan(30);
    }

    @Test
    void repairsWhatIsCitedWrongly() {
        ClaimCase wrong = ClaimCases.tuned().stream().filter(each -> each.kind().equals("honest-misattributed")).findFirst()
                .orElseThrow();

        assertThat(((Supported) verdict(wrong)).proofs().get(0).passage()).isEqualTo(wrong.shown().get(0));
    }

    @Test
    void showsQuotedWordsAsTheArticleHasThem() {
        ClaimCase quoted = ClaimCases.tuned().stream().filter(each -> each.sentence().contains("takes - slowly")).findFirst()
                .orElseThrow();

        assertThat(verdict(quoted).text()).contains("takes \u2013 slowly");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "[1]", "n't [1]", "\" [1]", "\"\" [1]", "'s 's [1]", "Rome Rome Roman [1]", "1,,2 [1]",
            "$ % [1]",
            "\uD800 [1]", "May may May 1 1 May [1]", "\u0300 [1]", "a million million billion [1]", "[9999999999]",
            "of of of [1]" })
    void survivesAnything(String sentence) {
        ClaimCase any = ClaimCases.tuned().get(0);

        assertThat(CLAIMS.check(any.question(), sentence, any.shown())).isInstanceOf(Refused.class);
        assertThat(CLAIMS.check(any.question(), sentence, List.of())).isInstanceOf(Refused.class);
    }
}
