package io.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.footnote.generation.GenerationException;
import io.footnote.generation.GenerationException.Fault;
import io.footnote.generation.Generator;
import io.footnote.generation.ModelState;
import io.footnote.generation.ModelState.Status;
import io.footnote.generation.Prompt;
import io.footnote.index.Filter;

class RewritingTest {

    private static final Map<String, String> FILES = Map.of("answer-system.md", "a", "answer.md", "{{passages}}{{question}}",
            "follow-up-system.md", "standalone", "follow-up.md", "{{conversation}}\nQuestion: {{question}}");

    @Test
    void usesTheModelsQuestion() {
        assertThat(rewritten("What post does he hold?", "What post does Nikolai Patrushev hold?"))
                .contains("What post does Nikolai Patrushev hold?");
    }

    @Test
    void takesALabelAndQuotationMarksOff() {
        assertThat(rewritten("What post does he hold?", " Question: \"What post does Nikolai Patrushev hold?\"\n"))
                .contains("What post does Nikolai Patrushev hold?");
    }

    @Test
    void refusesAQuestionThatDropsANameOrANumber() {
        assertThat(rewritten("Did he meet Shamkhani in 2022?", "Did Nikolai Patrushev meet Shamkhani?")).isEmpty();
        assertThat(rewritten("Did he meet Shamkhani in 2022?", "Did Nikolai Patrushev meet anyone in 2022?")).isEmpty();
    }

    @Test
    void refusesAQuestionThatBringsInANameNobodySaid() {
        assertThat(rewritten("What post does he hold?", "What post does Nikolai Patrushev hold in Belarus?")).isEmpty();
    }

    @Test
    void leavesAQuestionThatTheModelRepeatsToOthers() {
        assertThat(rewritten("What post does he hold?", "What post does he hold?")).isEmpty();
    }

    @Test
    void refusesNothingAnEssayAndAnAnswer() {
        assertThat(rewritten("What post does he hold?", "  ")).isEmpty();
        assertThat(rewritten("What post does he hold?", "He is the secretary.\nOf the council.")).isEmpty();
        assertThat(rewritten("What post does he hold?", "what ".repeat(1000))).isEmpty();
    }

    @Test
    void doesWithoutAModelThatFails() {
        assertThat(new Rewriting(new Told(null), () -> new Prompts(FILES::get)).standalone(question("And he?"),
                Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void showsTheLastTurnsOnly() {
        Told model = new Told("And he?");
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            turns.add(new Turn(Turn.Role.USER, "turn " + i));
        }
        new Rewriting(model, () -> new Prompts(FILES::get)).standalone(new Question("And he?", turns, Filter.NONE),
                Duration.ofSeconds(1));

        assertThat(model.prompt)
                .isEqualTo("user: turn 4\nuser: turn 5\nuser: turn 6\nuser: turn 7\nuser: turn 8\nuser: turn 9\n"
                        + "Question: And he?");
    }

    private static Optional<String> rewritten(String asked, String written) {
        return new Rewriting(new Told(written), () -> new Prompts(FILES::get)).standalone(question(asked),
                Duration.ofSeconds(1));
    }

    private static Question question(String text) {
        return new Question(text, List.of(new Turn(Turn.Role.USER, "Who came to Tehran?"),
                new Turn(Turn.Role.ASSISTANT, "Nikolai Patrushev came. [1]")), Filter.NONE);
    }

    /** Says what it was told to say, in two pieces; fails if that is nothing. */
    private static final class Told implements Generator {

        private final @Nullable String text;
        private String prompt = "";

        Told(@Nullable String text) {
            this.text = text;
        }

        @Override
        public ModelState state() {
            return new ModelState(Status.READY, "told", null, null, null);
        }

        @Override
        public void generate(Prompt asked, Duration patience, Consumer<String> tokens) throws GenerationException {
            prompt = asked.user();
            if (text == null) {
                throw new GenerationException(Fault.UNREACHABLE, "nobody there", null);
            }
            tokens.accept(text.substring(0, text.length() / 2));
            tokens.accept(text.substring(text.length() / 2));
        }
    }
}
