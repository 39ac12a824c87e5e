package io.footnote.generation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import io.footnote.generation.GenerationException.Fault;

/** Has a model of an Ollama server write. Every setting is read at run time; nothing is called before the first text. */
public final class OllamaGenerator implements Generator {

    /** A line of the stream holds one token and some 150 bytes around it. */
    private static final int MAX_BYTES_PER_TOKEN = 1024;
    private static final int MAX_BYTES_BESIDES = 64 * 1024;

    private final GenerationConfig config;
    private final OllamaServer server;
    private final ModelProbe probe;
    private final List<ChatModelListener> listeners;

    /** @param listeners LangChain4j's observers, told of each request and its answer */
    public OllamaGenerator(GenerationConfig config, ModelProbe probe, List<ChatModelListener> listeners) {
        this.config = config;
        this.server = OllamaServer.of(config);
        this.probe = probe;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public ModelState state() {
        return probe.state();
    }

    @Override
    public void generate(Prompt prompt, Duration patience, Consumer<String> tokens) throws GenerationException {
        Duration total = patience.compareTo(config.timeout()) < 0 ? patience : config.timeout();
        OllamaExchange exchange = new OllamaExchange(server, probe.http(),
                new TimeLimits(config.firstTokenTimeout(), config.nextTokenTimeout(), total),
                MAX_BYTES_BESIDES + (long) MAX_BYTES_PER_TOKEN * config.maxTokens());
        Writing writing = new Writing(tokens, config.maxTokens());
        model(exchange).chat(ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user())).build(), writing);
        writing.end();
        if (writing.thrown() != null) {
            throw writing.thrown();
        }
        judge(exchange.failure(), writing.fault());
    }

    private void judge(@Nullable GenerationException failure, @Nullable Fault fault) throws GenerationException {
        if (failure != null && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        if (fault == Fault.TOO_LONG) {
            throw server.failed(fault, "no end after " + config.maxTokens() + " tokens", null);
        }
        if (failure != null) {
            probe.heard(failure);
            throw failure;
        }
        probe.heard();
        if (fault != null) {
            throw server.failed(fault, "it wrote nothing", null);
        }
    }

    /** A model for one text, because the time it has is a question's own; making one costs microseconds and no connection. */
    private StreamingChatModel model(OllamaExchange exchange) {
        return new OllamaStreamingChatModel.OllamaStreamingChatModelBuilder()
                .httpClientBuilder(new OneExchange(exchange))
                .baseUrl(server.base().toString())
                .modelName(config.model())
                .temperature(config.temperature())
                .seed(config.seed())
                .numPredict(config.maxTokens())
                .numCtx(config.contextSize())
                .think(false)
                .listeners(listeners)
                .build();
    }
}
