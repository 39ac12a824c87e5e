package io.footnote.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import io.footnote.index.E5Embedding;
import io.footnote.onnx.ModelThreads;
import io.footnote.onnx.WordPiece;

/** Texts embedded in a second by Footnote and by LangChain4j's own class for the same weights, both as they come. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Texts.COUNT)
public class Embedding {

    private static final double RATIO = 1.7;

    @Benchmark
    public Object footnote(Ours ours) {
        return ours.model.embedAll(ours.texts);
    }

    @Benchmark
    public Object langChain4j(Theirs theirs) {
        return theirs.model.embedAll(theirs.texts);
    }

    /** How often, and seconds of an iteration. In turns: whatever slows the machine slows both. */
    public static void main(String... args) throws RunnerException {
        List<Double> ratios = new ArrayList<>();
        Rows rows = new Rows().row(Texts.COUNT + " texts", "", "Footnote texts/s", "LangChain4j texts/s");
        for (int round = 1; round <= Integer.parseInt(args[0]); round++) {
            Collection<RunResult> results = new Runner(options(Integer.parseInt(args[1]))).run();
            Result<?> ours = result(results, "footnote");
            Result<?> theirs = result(results, "langChain4j");
            ratios.add(ours.getScore() / theirs.getScore());
            rows.row("round " + round, "", figure(ours), figure(theirs));
        }
        rows.atLeast("embedding, times LangChain4j's speed", "%.2f", new Times(ratios).median(), RATIO);
        System.exit(rows.print());
    }

    private static Options options(int seconds) {
        TimeValue time = TimeValue.seconds(seconds);
        return new OptionsBuilder().include(Embedding.class.getName()).forks(1).warmupIterations(2).warmupTime(time)
                .measurementIterations(4).measurementTime(time).shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT).build();
    }

    private static Result<?> result(Collection<RunResult> results, String benchmark) {
        return results.stream().filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .map(RunResult::getPrimaryResult).findFirst().orElseThrow();
    }

    /** With the half width of JMH's 99.9 % interval. */
    private static String figure(Result<?> result) {
        return Rows.number("%.1f", result.getScore()) + " ± " + Rows.number("%.1f", result.getScoreError());
    }

    /** Puts the prefix before each text by itself. */
    @State(Scope.Benchmark)
    public static class Ours {

        private EmbeddingModel model;
        private List<TextSegment> texts;

        @Setup
        public void load() throws IOException {
            model = E5Embedding.ofPassages(E5Embedding.load(), WordPiece.load(), ModelThreads.ofProcessors());
            texts = Texts.withPrefix("");
        }
    }

    /** Is handed the same prefix, so that both see the same tokens. */
    @State(Scope.Benchmark)
    public static class Theirs {

        private EmbeddingModel model;
        private List<TextSegment> texts;

        @Setup
        public void load() throws IOException {
            model = new E5SmallV2QuantizedEmbeddingModel();
            texts = Texts.withPrefix("passage: ");
        }
    }
}
