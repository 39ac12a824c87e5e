package io.footnote.reading;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import io.footnote.onnx.ModelFile;
import io.footnote.onnx.ModelThreads;
import io.footnote.onnx.Sequence;
import io.footnote.onnx.Token;
import io.footnote.onnx.TransformerModel;
import io.footnote.onnx.WordPiece;
import io.footnote.passage.Passage;
import io.footnote.reading.Reading.ScoredSpan;

/**
 * Reads as BERT does (Devlin et al. 2019, https://arxiv.org/abs/1810.04805, section 4.3): question and passage are one
 * sequence, of whose tokens each is scored as the answer's start and end. The model card, {@code reader-int8.md}, tells how
 * the weights were made. A question is read up to its 40th token; a passage too long for the model is read in windows that
 * overlap. Thread-safe.
 */
public final class BertReader implements Reader {

    private static final ModelFile FILE = new ModelFile("io/footnote/reading/reader-int8.onnx", 25_932_930,
            "661bfb5ce7e22df5fd4484318175b06bea954922169a4725aa60ea2fed551b54");

    /** Names these weights: others, other name. */
    public static final String NAME = "reader " + FILE.sha256().substring(0, 12);

    /** The lengths that the model was trained on. */
    private static final int MAX_TOKENS = 256;
    private static final int MAX_QUESTION_TOKENS = 40;
    private static final int MAX_TITLE_TOKENS = 24;
    private static final int SPECIAL_TOKENS = 3;

    private final TransformerModel model;
    private final WordPiece words;
    private final ModelThreads threads;

    public BertReader(TransformerModel model, WordPiece words, ModelThreads threads) {
        this.model = model;
        this.words = words;
        this.threads = threads;
    }

    /** Loads the weights; the caller closes them. */
    public static TransformerModel load() {
        return TransformerModel.load(FILE);
    }

    @Override
    public List<Reading> read(String question, List<Passage> passages) {
        List<Token> asked = words.tokens(question, MAX_QUESTION_TOKENS);
        int room = MAX_TOKENS - SPECIAL_TOKENS - asked.size();
        List<List<Window>> windows = passages.stream().map(passage -> windows(passage, room)).toList();
        List<Window> all = windows.stream().flatMap(List::stream).toList();
        Iterator<Reading> readings = threads.map(all, window -> read(asked, window)).iterator();
        return windows.stream()
                .map(of -> of.stream().map(window -> readings.next()).reduce(BertReader::merge).orElseThrow())
                .toList();
    }

    /** Each begins with the article's title: a passage from its middle seldom repeats what the whole is about. */
    private List<Window> windows(Passage passage, int room) {
        boolean titled = passage.text().startsWith(passage.title());
        List<Token> title = titled ? List.of() : words.tokens(passage.title() + ".", MAX_TITLE_TOKENS);
        return Window.over(passage, title, words.tokens(passage.text()), room - title.size());
    }

    private Reading read(List<Token> question, Window window) {
        Sequence sequence = Sequence.ofPair(words, question, window.visible());
        return new SpanDecoder(window, model.run(sequence), question.size() + 2 + window.title().size()).reading();
    }

    /**
     * A passage is as relevant as its best part. A window without the answer rightly says "not here", so the lowest null
     * score is the one of the window that has most to offer. A sentence seen twice keeps its better span.
     */
    static Reading merge(Reading left, Reading right) {
        List<ScoredSpan> spans = IntStream.range(0, left.spans().size())
                .mapToObj(i -> better(left.spans().get(i), right.spans().get(i)))
                .toList();
        return new Reading(Math.max(left.relevance(), right.relevance()),
                Math.min(left.nullScore(), right.nullScore()), spans);
    }

    private static ScoredSpan better(ScoredSpan left, ScoredSpan right) {
        return right.score() > left.score() ? right : left;
    }
}
