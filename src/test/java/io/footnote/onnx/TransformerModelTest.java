package io.footnote.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TransformerModelTest {

    private static final String RESOURCE = "io/footnote/reading/reader-int8.onnx";
    private static final String SHA256 = "661bfb5ce7e22df5fd4484318175b06bea954922169a4725aa60ea2fed551b54";
    private static final ModelFile FILE = new ModelFile(RESOURCE, 25_932_930, SHA256);
    private static final WordPiece WORDS = WordPiece.load();
    private static final Sequence SEQUENCE = Sequence.ofPair(WORDS, WORDS.tokens("Who?"),
            WORDS.tokens("It was Ada. ".repeat(40)));

    @Test
    void refusesAFileThatIsNotTheOneMeant() {
        assertThatThrownBy(() -> TransformerModel.load(new ModelFile(RESOURCE, FILE.size(), "0".repeat(64))))
                .isInstanceOf(IllegalStateException.class).hasMessageContainingAll(RESOURCE, SHA256);
        assertThatThrownBy(() -> TransformerModel.load(new ModelFile(RESOURCE, FILE.size() - 1, SHA256)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining(RESOURCE);
        assertThatThrownBy(() -> TransformerModel.load(new ModelFile(RESOURCE, FILE.size() + 1, SHA256)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining(RESOURCE);
        assertThatThrownBy(() -> TransformerModel.load(new ModelFile("absent.onnx", 1, SHA256)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("absent.onnx");
    }

    @Test
    void refusesAFileThatIsNoModel() {
        ModelFile vocabulary = new ModelFile("bert-vocabulary-en.txt", 231_508,
                "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3");

        assertThatThrownBy(() -> TransformerModel.load(vocabulary))
                .isInstanceOf(ModelException.class).hasMessageContaining("bert-vocabulary-en.txt");
    }

    @Test
    void givesAVectorForEachToken() {
        try (TransformerModel model = TransformerModel.load(FILE)) {
            TokenVectors vectors = model.run(SEQUENCE);

            assertThat(vectors.get(SEQUENCE.length() - 1, 2)).isFinite();
            assertThatThrownBy(() -> vectors.get(SEQUENCE.length(), 0)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void aFailedRunNamesTheModel() {
        try (TransformerModel model = TransformerModel.load(FILE)) {
            Sequence tooLong = Sequence.of(WORDS, WORDS.tokens("word ".repeat(600)));

            assertThatThrownBy(() -> model.run(tooLong)).isInstanceOf(ModelException.class).hasMessageContaining(RESOURCE);
            assertThat(model.run(SEQUENCE).get(0, 0)).isFinite();
        }
    }

    @Test
    void waitsForRunsUnderWayWhenItIsClosed() throws Exception {
        TransformerModel model = TransformerModel.load(FILE);
        CountDownLatch running = new CountDownLatch(3);
        List<FutureTask<Integer>> callers = List.of(caller(model, running), caller(model, running), caller(model, running));
        callers.forEach(caller -> new Thread(caller).start());
        running.await();

        model.close();
        model.close();

        for (FutureTask<Integer> caller : callers) {
            assertThat(caller.get()).isPositive();
        }
    }

    /** Counts the runs until the model is closed. */
    private static FutureTask<Integer> caller(TransformerModel model, CountDownLatch running) {
        return new FutureTask<>(() -> {
            for (int runs = 0;; runs++) {
                try {
                    model.run(SEQUENCE);
                    if (runs == 0) {
                        running.countDown();
                    }
                } catch (ModelException e) {
                    assertThat(e).hasMessageContaining("is closed");
                    return runs;
                }
            }
        });
    }
}
