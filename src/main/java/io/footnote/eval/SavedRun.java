package io.footnote.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.footnote.answer.Fingerprint;

/**
 * What a run found, as it is kept. Two runs of the same set on the same fingerprint are equal, byte by byte, but for
 * {@code times}, which therefore stand last.
 *
 * @param format of this file, {@value #FORMAT}
 * @param set name of the question set
 * @param setSha256 of the question set's bytes
 * @param abstaining whether the system was free to abstain
 * @param fingerprint null if the system does not tell
 * @param metrics by {@link Metric#key()}
 * @param riskCoverage twenty steps of the curve
 * @param results in the set's order
 */
public record SavedRun(int format, String set, String setSha256, boolean abstaining, @Nullable Fingerprint fingerprint,
        Map<String, Double> metrics, List<RiskCoverage.Point> riskCoverage, List<Result> results, Times times) {

    static final int FORMAT = 1;
    /** Jackson writes them as they are, but UTF-8 cannot hold them. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final int STEPS = 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    public SavedRun {
        riskCoverage = List.copyOf(riskCoverage);
        results = List.copyOf(results);
    }

    static SavedRun of(QuestionSet set, boolean abstaining, @Nullable Fingerprint fingerprint, List<Result> results,
            Times times) {
        return new SavedRun(FORMAT, set.name(), set.sha256(), abstaining, fingerprint, Metrics.of(results),
                Metrics.curve(results, STEPS), results, times);
    }

    public List<Result> failed() {
        return results.stream().filter(Result::failed).toList();
    }

    /** JSON, the same on every system, ending in a line feed. */
    public String json() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        try {
            String json = JSON.writer(printer).writeValueAsString(this) + "\n";
            return LONE_SURROGATE.matcher(json).replaceAll(half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a run can always be written", e);
        }
    }

    /** @throws IOException naming the file, also if it is not a run, or one of another format */
    public static SavedRun read(Path file) throws IOException {
        try {
            SavedRun run = JSON.readValue(Files.readString(file), SavedRun.class);
            if (run.format != FORMAT) {
                throw new IOException(file + ": has format " + run.format + ", not " + FORMAT + "; evaluate again");
            }
            return run;
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": is not a saved run: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * All that differs between two equal runs.
     *
     * @param started ISO-8601, UTC
     * @param questionMs for each result, milliseconds from question to reply
     */
    public record Times(String started, long totalMs, List<Long> questionMs) {

        public Times {
            questionMs = List.copyOf(questionMs);
        }

        /** The time that a share of the questions did not exceed (nearest rank), 0 for no question. */
        long percentile(double share) {
            int rank = (int) Math.ceil(share * questionMs.size());
            return questionMs.stream().sorted().skip(Math.max(0, rank - 1)).findFirst().orElse(0L);
        }
    }
}
