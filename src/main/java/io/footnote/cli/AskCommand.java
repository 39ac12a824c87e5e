package io.footnote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Answered;
import io.footnote.answer.Citation;
import io.footnote.answer.LeftOut;
import io.footnote.answer.Mode;
import io.footnote.answer.Origin;
import io.footnote.answer.Question;
import io.footnote.answer.QuestionAnswering;
import io.footnote.corpus.Source;
import io.footnote.wire.AnswerJson;
import io.footnote.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks one question. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = {
        "Answers a question from the articles.", "Exits with 0 if answered, 1 if the articles do not hold the answer." })
final class AskCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "The question.")
    List<String> words = new ArrayList<>();

    @Option(names = "--json", description = "Print what POST /api/chat would answer.")
    boolean json;

    @Option(names = "--mode", description = "How to answer: ${COMPLETION-CANDIDATES}; default: footnote.answer.mode.")
    @Nullable
    Mode mode;

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    private final Articles articles;

    AskCommand(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Question question = question();
        // First of all, so that the chat model is looked for while the articles are read.
        QuestionAnswering answering = articles.answering().get();
        articles.open().close();
        Answer answer = answering.ask(question);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(Json.writeIndented(AnswerJson.of(UUID.randomUUID().toString(), null, question.text(), answer)));
        } else {
            print(answer, out);
        }
        out.flush();
        return answer instanceof Answered ? FootnoteCommand.OK : FootnoteCommand.NO;
    }

    private Question question() {
        try {
            return new Question(String.join(" ", words), List.of(), filter.filter(), mode, null);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage());
        }
    }

    private static void tell(Origin origin, PrintWriter out) {
        if (origin.degraded() != null) {
            out.printf("%n(Without the model's help: %s.)%n", origin.degraded());
        }
        for (LeftOut sentence : origin.leftOut()) {
            out.printf("%n(Left out, because %s: %s)%n", sentence.rule().reason(), sentence.text());
        }
    }

    private static void print(Answer answer, PrintWriter out) {
        out.println(answer.text());
        tell(answer.origin(), out);
        if (answer instanceof Answered answered) {
            out.println();
            for (Citation citation : answered.citations()) {
                Source source = citation.source();
                String day = source.published() == null ? "" : ", " + source.published();
                out.printf("[%d] %s%s%n    %s %d-%d%n", citation.marker(), source.title(), day, source.file(),
                        citation.start(), citation.end());
            }
        }
    }
}
