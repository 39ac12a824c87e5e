package io.footnote;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.langchain4j.model.chat.listener.ChatModelListener;
import io.footnote.answer.AnswerConfig;
import io.footnote.answer.Fingerprint;
import io.footnote.answer.GroundedAnswering;
import io.footnote.answer.PromptFolder;
import io.footnote.answer.Prompts;
import io.footnote.answer.PromptsConfig;
import io.footnote.answer.Writer;
import io.footnote.claim.Claims;
import io.footnote.corpus.Corpus;
import io.footnote.corpus.CorpusConfig;
import io.footnote.corpus.FolderCorpus;
import io.footnote.eval.SystemHere;
import io.footnote.feedback.FeedbackBook;
import io.footnote.generation.GenerationConfig;
import io.footnote.generation.Generator;
import io.footnote.generation.GuardedGenerator;
import io.footnote.generation.ModelProbe;
import io.footnote.generation.ModelState;
import io.footnote.generation.OllamaGenerator;
import io.footnote.index.DataConfig;
import io.footnote.index.E5Embedding;
import io.footnote.index.IndexConfig;
import io.footnote.index.IndexHeader;
import io.footnote.index.Indexer;
import io.footnote.index.LuceneIndex;
import io.footnote.index.PassageIndex;
import io.footnote.passage.Passages;
import io.footnote.reading.BertReader;
import io.footnote.retrieval.FusedRetriever;
import io.footnote.retrieval.RerankingRetriever;
import io.footnote.retrieval.Retriever;
import io.footnote.store.Store;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.LaunchMode;

/** Makes each part once and hands it to those that use it: the only place that knows both the parts and the container. */
final class Wiring {

    /** Another model, prefix or way of cutting makes another index: change the name with it. */
    private static final IndexHeader HEADER = new IndexHeader(E5Embedding.NAME + ", title first", "sentences 2");

    @Produces
    @Singleton
    Corpus corpus(CorpusConfig config) {
        return new FolderCorpus(config.dir());
    }

    @Produces
    @Singleton
    Models models() {
        return Models.load();
    }

    void close(@Disposes Models models) {
        models.close();
    }

    @Produces
    @Singleton
    PassageIndex index(DataConfig data, IndexConfig config) throws IOException {
        return new LuceneIndex(data.dir().orElse(null), HEADER, config.exactScanLimit());
    }

    void close(@Disposes PassageIndex index) throws IOException {
        index.close();
    }

    @Produces
    @Singleton
    Store store(DataConfig data) throws IOException {
        return data.dir().isEmpty() ? Store.inMemory() : Store.open(data.dir().get(), Clock.systemUTC());
    }

    void close(@Disposes Store store) {
        store.close();
    }

    @Produces
    @Singleton
    FeedbackBook feedback(Store store) {
        return new FeedbackBook(store);
    }

    @Produces
    @Singleton
    Indexer indexer(Corpus corpus, PassageIndex index, Models models) {
        return new Indexer(corpus, new Passages()::cut, models.passages(), index, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Retriever retriever(Models models) {
        return new RerankingRetriever(new FusedRetriever(models.questions()), models.reader());
    }

    @Produces
    @Singleton
    GroundedAnswering answering(PassageIndex index, Models models, AnswerConfig config, Writer writer, MeterRegistry meters) {
        Retriever retriever = RerankingRetriever.untilDecided(new FusedRetriever(models.questions()), models.reader());
        Counter rejected = Counter.builder("footnote.citations.rejected")
                .description("Citations whose quote was not what stands in the article").register(meters);
        return new GroundedAnswering(index, retriever, models.reader(), models.words(), config.threshold(),
                rejected::increment).withWriter(writer);
    }

    @Produces
    @Singleton
    Writer writer(Generator generator, Models models, Supplier<Prompts> prompts, AnswerConfig answers,
            GenerationConfig generation, MeterRegistry meters) {
        return new Writer(generator, new Claims(models.reader(), models.questions()), prompts, answers.mode(),
                generation.timeout(), new AnswerMeters(meters)::count);
    }

    @Produces
    @Singleton
    Supplier<Prompts> prompts(PromptsConfig config) {
        PromptFolder folder = new PromptFolder(config);
        Prompts atStart = folder.read();
        return LaunchMode.current() == LaunchMode.DEVELOPMENT ? folder.live() : () -> atStart;
    }

    @Produces
    @Singleton
    ModelProbe probe(GenerationConfig config) {
        return ModelProbe.start(config, Clock.systemUTC());
    }

    void close(@Disposes ModelProbe probe) {
        probe.close();
    }

    @Produces
    @Singleton
    Generator generator(GenerationConfig config, AnswerConfig answers, ModelProbe probe,
            @Any Instance<ChatModelListener> listeners, MeterRegistry meters) {
        return new GuardedGenerator(new OllamaGenerator(config, probe, listeners.stream().toList()),
                answers.maxConcurrentGenerations(), config, new GenerationMeters(meters));
    }

    @Produces
    @Singleton
    Supplier<Fingerprint> fingerprint(PassageIndex index, Supplier<Prompts> prompts, Generator generator) {
        return () -> new Fingerprint(index.files(), HEADER.splitter(), models(generator.state()), prompts.get().hashes(),
                version());
    }

    private static TreeMap<String, String> models(ModelState chat) {
        TreeMap<String, String> models = new TreeMap<>(Map.of("embedding", HEADER.model(), "reader", BertReader.NAME));
        if (chat.digest() != null) {
            models.put("chat", chat.model() + ' ' + chat.digest());
        }
        return models;
    }

    @Produces
    @Singleton
    SystemHere evaluated(GroundedAnswering answering, PassageIndex index, Retriever retriever,
            Supplier<Fingerprint> fingerprint) {
        return new SystemHere(answering, answering.withThreshold(0), index, retriever, fingerprint);
    }

    private static String version() {
        return Objects.requireNonNullElse(Wiring.class.getPackage().getImplementationVersion(), "unpackaged");
    }
}
