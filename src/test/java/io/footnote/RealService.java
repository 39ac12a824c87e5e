package io.footnote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import io.footnote.answer.AnswerConfig;
import io.footnote.answer.GroundedAnswering;
import io.footnote.answer.Mode;
import io.footnote.answer.Prompts;
import io.footnote.answer.Writer;
import io.footnote.claim.Claims;
import io.footnote.corpus.FolderCorpus;
import io.footnote.generation.Generator;
import io.footnote.index.IndexHeader;
import io.footnote.index.Indexer;
import io.footnote.index.LuceneIndex;
import io.footnote.index.PassageIndex;
import io.footnote.passage.Passages;
import io.footnote.retrieval.FusedRetriever;
import io.footnote.retrieval.RerankingRetriever;
import io.footnote.retrieval.Retriever;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The real parts over a folder, as {@link Wiring} puts them together, but so that a test can exchange one. */
public final class RealService implements AutoCloseable {

    private static final double THRESHOLD = new SmallRyeConfigBuilder().withMapping(AnswerConfig.class).build()
            .getConfigMapping(AnswerConfig.class).threshold();

    private final Models models = Models.load();
    private final PassageIndex index;
    private final Indexer indexer;

    /** Open, but with nothing indexed: see {@link #update}. */
    public RealService(Path folder) throws IOException {
        index = new LuceneIndex(null, new IndexHeader("test", "test"), 1000);
        indexer = new Indexer(new FolderCorpus(folder), new Passages()::cut, models.passages(), index, Clock.systemUTC());
    }

    /** Takes in what changed in the folder. */
    public void update() throws IOException, InterruptedException {
        indexer.update();
    }

    public PassageIndex index() {
        return index;
    }

    public Retriever retriever() {
        return RerankingRetriever.untilDecided(new FusedRetriever(models.questions()), models.reader());
    }

    public GroundedAnswering answering() {
        return answering(retriever());
    }

    public GroundedAnswering answering(Retriever retriever) {
        return new GroundedAnswering(index, retriever, models.reader(), models.words(), THRESHOLD, () -> {
        });
    }

    /** With a chat model, whatever the configuration says. */
    public GroundedAnswering writing(Generator generator, Mode mode, Duration patience) {
        Prompts prompts = new Prompts(RealService::prompt);
        return answering()
                .withWriter(new Writer(generator, new Claims(models.reader(), models.questions()), () -> prompts, mode,
                        patience, origin -> {
                        }));
    }

    private static String prompt(String name) {
        try {
            return Files.readString(Path.of("prompts", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
        models.close();
    }
}
