package io.footnote.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.footnote.eval.Case;
import io.footnote.eval.QuestionSet;
import io.footnote.eval.QuestionSetException;
import io.footnote.eval.Sample;

/** How much memory the service holds after it has indexed a folder, and whether a small heap is enough. */
final class Memory {

    private static final double RSS_MB = 700;
    private static final String SMALL_HEAP = "-Xmx256m";
    private static final int QUESTIONS = 25;

    private Memory() {
    }

    /** Corpus folder and questions. */
    public static void main(String... args) throws IOException, QuestionSetException, InterruptedException {
        List<String> questions = new Sample(1).of(QuestionSet.read(Path.of(args[1])), QUESTIONS).cases().stream()
                .map(Case::question).map(question -> question.text()).toList();
        Rows rows = new Rows();
        for (List<String> jvm : List.of(List.<String> of(), List.of(SMALL_HEAP))) {
            String of = jvm.isEmpty() ? "default heap, " : SMALL_HEAP + ", ";
            try (Service service = Service.start("memory" + String.join("", jvm), jvm, List.of("serve", "--corpus", args[0]))) {
                rows.reported(of + "seconds to index", "%.1f", service.ready())
                        .atMost(of + "RSS after indexing, MB", "%.0f", service.memory("VmRSS"), RSS_MB);
                rows.atMost(of + "errors in " + questions.size() + " questions", "%.0f", errors(service, questions), 0)
                        .reported(of + "RSS after the questions, MB", "%.0f", service.memory("VmRSS"))
                        .reported(of + "highest RSS, MB", "%.0f", service.memory("VmHWM"));
            }
        }
        System.exit(rows.print());
    }

    private static int errors(Service service, List<String> questions) throws InterruptedException {
        int errors = 0;
        for (String question : questions) {
            try {
                service.ask(question);
            } catch (IOException e) {
                System.out.println("error: " + e);
                errors++;
            }
        }
        return errors;
    }
}
