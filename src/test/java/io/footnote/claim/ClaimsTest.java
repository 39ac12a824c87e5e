package io.footnote.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.footnote.claim.Verdict.Refused;
import io.footnote.claim.Verdict.Supported;
import io.footnote.index.E5Embedding;
import io.footnote.onnx.ModelThreads;
import io.footnote.onnx.TransformerModel;
import io.footnote.onnx.WordPiece;
import io.footnote.reading.MiniLmReader;

class ClaimsTest {

    private static final TransformerModel READING = MiniLmReader.load();
    private static final TransformerModel EMBEDDING = E5Embedding.load();
    private static final WordPiece WORDS = WordPiece.load();
    private static final ModelThreads THREADS = new ModelThreads(2);
    private static final Claims CLAIMS = new Claims(new MiniLmReader(READING, WORDS, THREADS),
            E5Embedding.ofPassages(EMBEDDING, WORDS, THREADS));

    @AfterAll
    static void close() {
        THREADS.close();
        READING.close();
        EMBEDDING.close();
    }

    @Test
    void acceptsNothingThatTheArticlesDoNotSay() {
        List<ClaimCase> hostile = ClaimCases.all().stream().filter(each -> !each.isHonest()).toList();

        assertThat(hostile).hasSizeGreaterThanOrEqualTo(60);
        assertThat(hostile).filteredOn(each -> verdict(each) instanceof Supported).isEmpty();
    }

    @Test
    void keepsWhatTheArticlesSay() {
        List<ClaimCase> honest = ClaimCases.all().stream().filter(ClaimCase::isHonest).toList();
        List<ClaimCase> lost = honest.stream().filter(each -> verdict(each) instanceof Refused).toList();

        assertThat(lost).as("of %d honest sentences", honest.size()).hasSizeLessThanOrEqualTo(honest.size() / 20);
    }

    private static Verdict verdict(ClaimCase each) {
        return CLAIMS.check(each.question(), each.sentence(), each.shown());
    }
}
