package io.footnote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Question;
import io.footnote.index.IndexSnapshot;
import io.footnote.retrieval.Query;
import io.footnote.wire.Json;
import io.footnote.wire.PassageJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds passages without answering. */
@Command(name = "search", mixinStandardHelpOptions = true, description = {
        "Finds passages by words and meaning.", "Exits with 0 if there are any, else 1." })
final class SearchCommand implements Callable<Integer> {

    private static final int LINE = 300;

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
    List<String> words = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "Passages at most, 1 to 100; default: ${DEFAULT-VALUE}.")
    int limit;

    @Option(names = "--json", description = "Print what GET /api/search would answer.")
    boolean json;

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    private final Articles articles;

    SearchCommand(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Query query = query();
        try (IndexSnapshot snapshot = articles.open()) {
            List<PassageJson> passages = articles.retriever().get().retrieve(snapshot, query).stream().map(PassageJson::of)
                    .toList();
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            if (json) {
                out.println(Json.writeIndented(Map.of("passages", passages)));
            } else {
                print(passages, out);
            }
            out.flush();
            return passages.isEmpty() ? FootnoteCommand.NO : FootnoteCommand.OK;
        }
    }

    private Query query() {
        String text = String.join(" ", words);
        if (text.isBlank() || text.length() > Question.MAX_LENGTH) {
            throw usage("WORDS must be 1 to " + Question.MAX_LENGTH + " characters and not blank");
        }
        if (limit < 1 || limit > 100) {
            throw usage("--limit must be 1 to 100");
        }
        try {
            return new Query(text, filter.filter(), limit);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private static void print(List<PassageJson> passages, PrintWriter out) {
        int place = 1;
        for (PassageJson passage : passages) {
            String text = passage.text().replaceAll("\\s+", " ").strip();
            out.printf("%d. %s%n   %s %d-%d%n   %s%n", place++, passage.title(), passage.file(), passage.start(),
                    passage.end(), text.length() > LINE ? text.substring(0, LINE) + "…" : text);
        }
    }
}
