package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.util.json.GsonFactory;

import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Abstained;
import io.footnote.answer.Answer.Answered;
import io.footnote.answer.Answer.Timings;
import io.footnote.answer.Citation;
import io.footnote.answer.LeftOut;
import io.footnote.answer.Mode;
import io.footnote.answer.Origin;
import io.footnote.answer.Statement;
import io.footnote.claim.Rule;
import io.footnote.corpus.Source;
import io.footnote.passage.Passage;
import io.footnote.retrieval.ScoredPassage;
import io.footnote.retrieval.ScoredPassage.Ranks;

class SlackAnswerTest {

    static final Timings TIMINGS = new Timings(1, 1, 1);

    @Test
    void showsTheAnswerItsSourcesAndTwoButtons() throws Exception {
        Source daily = new Source("a.md", "A & B", LocalDate.of(2026, 5, 1), "The <Daily>", null, "https://x.org/a", List.of());
        JsonNode blocks = blocks(SlackAnswer.of(answered("The sky is blue.", daily, "The sky is blue."), "Ev1").get(0));

        assertThat(blocks.findValuesAsText("type")).startsWith("section", "mrkdwn", "context", "mrkdwn", "actions");
        assertThat(blocks.get(0).at("/text/text").asText()).isEqualTo("The sky is blue. [1]");
        assertThat(blocks.get(0).at("/text/verbatim").asBoolean()).isTrue();
        assertThat(blocks.get(1).at("/elements/0/text").asText())
                .isEqualTo("*[1]* <https://x.org/a|A &amp; B> · The &lt;Daily&gt; · 2026-05-01");
        assertThat(blocks.get(2).at("/elements").findValuesAsText("action_id")).containsExactly("footnote_helpful",
                "footnote_not_helpful");
        assertThat(blocks.get(2).at("/elements").findValuesAsText("value")).containsExactly("Ev1", "Ev1");
    }

    @Test
    void quotesWhatTheAnswerSaysInOtherWords() throws Exception {
        Answer answer = answered("It is blue.", Source.of("a.md", "Sky"), "The sky\nis <!channel> blue.");
        assertThat(context(answer)).isEqualTo("*[1]* Sky\n“The sky is &lt;!channel&gt; blue.”");
    }

    @Test
    void pingsNobodyWhateverAnArticleSays() {
        String evil = "<!channel> <@U1> <!here|x> <https://evil.org|click>";
        Source source = new Source("a.md", evil, null, evil, null, "https://x.org/><!channel>", List.of());
        String all = json(SlackAnswer.of(answered(evil, source, evil + '!'), "Ev1"));
        assertThat(all).doesNotContain("<!", "<@", "<https://evil");
    }

    @Test
    void saysWhatItSearchedWhenItAbstains() throws Exception {
        List<ScoredPassage> related = List.of(passage("a.md", "One"), passage("a.md", "One"), passage("b.md", "<Two>"),
                passage("c.md", "Three"), passage("d.md", "Four"));
        List<SlackMessage> messages = SlackAnswer.of(new Abstained("why?", 0, related, TIMINGS, Origin.ARTICLES), "Ev1");
        assertThat(messages).singleElement().extracting(SlackMessage::text).isEqualTo(Abstained.TEXT);
        assertThat(blocks(messages.get(0)).at("/1/elements/0/text").asText())
                .isEqualTo("I searched the articles; these come closest:\n• One\n• &lt;Two&gt;\n• Three");
    }

    @Test
    void tellsHowManySentencesWereLeftOutButNotWhich() {
        Origin origin = new Origin(Mode.GENERATIVE, "m", "p", "the model is away",
                List.of(new LeftOut("A lie.", Rule.values()[0]), new LeftOut("Another.", Rule.values()[0])));
        Citation citation = new Citation(1, Source.of("a.md", "Sky"), 0, 1, "Blue.");
        String all = json(SlackAnswer.of(new Answered("q", List.of(new Statement("Blue.", List.of(citation))), null,
                List.of("who <did> it?"), 1, List.of(), TIMINGS, origin), "Ev1"));
        assertThat(all).contains("2 sentences were left out", "chat model could not be used",
                "Not in the articles: who &lt;did&gt; it?")
                .doesNotContain("A lie", "away");
    }

    @Test
    void splitsWhatIsTooLongWithinSlacksLimits() throws Exception {
        List<Statement> statements = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            String text = "word & ".repeat(80) + i;
            statements.add(new Statement(text, List.of(new Citation(i, Source.of(i + ".md", "T".repeat(400)), 0, 3000,
                    "quote ".repeat(500)))));
        }
        List<SlackMessage> messages = SlackAnswer.of(
                new Answered("q", statements, null, List.of(), 1, List.of(), TIMINGS, Origin.ARTICLES), "Ev1");
        assertThat(messages).hasSizeGreaterThan(1);
        for (SlackMessage message : messages) {
            JsonNode blocks = blocks(message);
            assertThat(blocks.size()).isLessThanOrEqualTo(50);
            assertThat(blocks.toString().length() + message.text().length()).isLessThan(13_000);
            assertThat(blocks.findValuesAsText("text")).allSatisfy(text -> assertThat(text.length()).isLessThan(3001));
        }
        String sections = messages.stream().map(SlackAnswerTest::sections).collect(Collectors.joining(" "));
        assertThat(sections).contains(IntStream.rangeClosed(1, 60).mapToObj(i -> i + " [" + i + "]").toList());
        assertThat(json(messages)).containsOnlyOnce("\"actions\"").contains("and 50 more articles");
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(Blocks.pieces("😀".repeat(4000)))
                .allSatisfy(piece -> assertThat(piece.codePoints().allMatch(c -> c == 0x1F600)).isTrue());
        assertThat(Blocks.clip("ab😀cd", 4)).isEqualTo("ab…");
    }

    private static Answered answered(String text, Source source, String quote) {
        Statement statement = new Statement(text, List.of(new Citation(1, source, 0, quote.length(), quote)));
        return new Answered("q", List.of(statement), null, List.of(), 1, List.of(), TIMINGS, Origin.ARTICLES);
    }

    private static ScoredPassage passage(String file, String title) {
        return new ScoredPassage(new Passage(file, title, 0, 1, "x", List.of()), 1, 0, new Ranks(1, null, null), null);
    }

    private static String context(Answer answer) throws Exception {
        return blocks(SlackAnswer.of(answer, "Ev1").get(0)).at("/1/elements/0/text").asText();
    }

    private static String sections(SlackMessage message) {
        return blocks(message).findValues("text").stream().filter(JsonNode::isObject).map(text -> text.path("text").asText())
                .collect(Collectors.joining(" "));
    }

    private static JsonNode blocks(SlackMessage message) {
        try {
            return new ObjectMapper().readTree(GsonFactory.createSnakeCase().toJson(message.blocks()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(List<SlackMessage> messages) {
        return messages.stream().map(message -> message.text() + blocks(message)).collect(Collectors.joining());
    }
}
