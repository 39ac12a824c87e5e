package io.footnote.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.footnote.answer.Answer.Abstained;
import io.footnote.answer.Answer.Answered;
import io.footnote.answer.Answer.Timings;
import io.footnote.answer.Citation;
import io.footnote.answer.Mode;
import io.footnote.answer.Origin;
import io.footnote.answer.Question;
import io.footnote.answer.Statement;
import io.footnote.corpus.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class MarkdownTest {

    static final Timings TIMINGS = new Timings(1, 1, 1);

    @Test
    void mentionsNobodyAndLinksNothingButTheSource() {
        String evil = "@channel @all @here ![x](https://evil.org/x.png) [a](https://evil.org) [b]: https://evil.org *b* <i>";
        Source source = new Source("a.md", evil, null, evil, null, "https://x.org/a_(b)", List.of());
        String text = Markdown.of(answered(source, evil, 1));
        assertThat(text).doesNotContain("@channel", "@all", "@here", "](https://evil", "]: ", " *b", "<i>")
                .contains("](https://x.org/a_%28b%29)");
    }

    @Test
    void quotesWhatTheAnswerSaysInOtherWords() {
        Citation citation = new Citation(1, Source.of("a.md", "Sky"), 0, 1, "The sky\nis blue.");
        Answered answer = new Answered("q", List.of(new Statement("Blue.", List.of(citation))), null, List.of("and why?"), 1,
                List.of(), TIMINGS, Origin.ARTICLES);
        assertThat(Markdown.of(answer).lines()).containsExactly("Blue. [1]", "", "- [1] Sky", "  > The sky is blue.",
                "_Not in the articles: and why?_");
    }

    @Test
    void fitsIntoAMessage() {
        assertThat(Markdown.of(answered(Source.of("a.md", "Sky"), "word ".repeat(300), 30)).length()).isLessThan(5000);
    }

    @Test
    void stripsWhatTriggeredIt() {
        assertThat(Asked.after("footnote", "Footnote: why?")).isEqualTo("why?");
        assertThat(Asked.after(null, " why? ")).isEqualTo("why?");
        assertThat(Asked.after("", "why?")).isEqualTo("why?");
        assertThat(Asked.after("footnote", null)).isEmpty();
    }

    @Test
    void leavesAModelThreeQuartersOfTheBudgetAndNothingToWhoHadToWait() throws Exception {
        List<Question> asked = new CopyOnWriteArrayList<>();
        CountDownLatch first = new CountDownLatch(1);
        try (Respondent respondent = new Respondent(question -> {
            asked.add(question);
            pause(1200);
            first.countDown();
            return new Abstained("q", 0, List.of(), TIMINGS, Origin.ARTICLES);
        }, Duration.ofSeconds(2), 1, 1, new SimpleMeterRegistry())) {
            var one = respondent.answer("one?");
            var two = respondent.answer("two?");
            assertThat(respondent.answer("three?").toCompletableFuture().get()).isEqualTo(Respondent.BUSY);
            assertThat(one.toCompletableFuture().get()).startsWith(Abstained.TEXT);
            two.toCompletableFuture().get();
        }
        assertThat(asked.get(0).mode()).isNull();
        assertThat(asked.get(0).patience()).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1500));
        assertThat(asked.get(1).mode()).isEqualTo(Mode.EXTRACTIVE);
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answered answered(Source source, String text, int times) {
        List<Statement> statements = IntStream.rangeClosed(1, times)
                .mapToObj(i -> new Statement(text, List.of(new Citation(i, source, 0, 1, text)))).toList();
        return new Answered("q", statements, null, List.of(), 1, List.of(), TIMINGS, Origin.ARTICLES);
    }
}
