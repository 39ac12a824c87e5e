package io.footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.footnote.RealService;
import io.footnote.answer.Answer;
import io.footnote.answer.Answer.Answered;
import io.footnote.answer.Citation;
import io.footnote.answer.Fingerprint;
import io.footnote.answer.GroundedAnswering;
import io.footnote.answer.QuestionAnswering;
import io.footnote.answer.Statement;
import io.footnote.corpus.Source;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;
import io.footnote.reading.Reading;
import io.footnote.reading.Reading.ScoredSpan;
import io.footnote.retrieval.Query;
import io.footnote.retrieval.Retriever;
import io.footnote.retrieval.ScoredPassage;

/** The fixed questions are worth something only if they fail when the service does: each stage broken once, the rest real. */
class MutationTest {

    /** Some of each kind, for speed. */
    private static final Set<String> ASKED = Set.of("patrushev-invited-by", "drone-model", "talks-news-agency", "shoigu-met",
            "shoigu-on-sanctions", "patrushev-arrival-day", "raisi-patrushev-day", "near-miss-venediktov-age",
            "near-miss-sco-members", "near-miss-drone-price", "off-topic-bread", "off-topic-capital");

    private static final Map<Query, List<ScoredPassage>> FOUND = new ConcurrentHashMap<>();

    private static RealService service;
    private static List<Case> cases;

    @BeforeAll
    static void open() throws Exception {
        service = new RealService(Path.of("corpus"));
        service.update();
        cases = QuestionSet.read(Path.of("src/test/questions/corpus.yaml")).cases().stream()
                .filter(asked -> ASKED.contains(asked.id())).toList();
        assertThat(cases).hasSameSizeAs(ASKED);
    }

    @AfterAll
    static void close() throws IOException {
        service.close();
    }

    @Test
    void passesAsItIs() throws Exception {
        assertThat(failed(working())).isEmpty();
    }

    @Test
    void failsWhenTheWorstPassageIsRetrieved() throws Exception {
        assertThat(failed(retrieving(MutationTest::theWorst))).containsAll(answerable());
    }

    @Test
    void failsWhenNothingIsRetrieved() throws Exception {
        assertThat(failed(retrieving(found -> List.of()))).containsExactlyElementsOf(answerable());
    }

    @Test
    void failsWhenPassagesAreOneCharacterOff() throws Exception {
        assertThat(failed(retrieving(found -> found.stream().map(MutationTest::shifted).toList())))
                .containsExactlyElementsOf(answerable());
    }

    @Test
    void failsWhenAnotherFileIsCited() throws Exception {
        QuestionAnswering answering = working();
        assertThat(failed(question -> citing(answering.ask(question), MutationTest::ofAnotherFile)))
                .containsExactlyElementsOf(answerable());
    }

    @Test
    void failsWhenOtherWordsAreQuoted() throws Exception {
        QuestionAnswering answering = working();
        assertThat(failed(question -> citing(answering.ask(question), MutationTest::ofTheNextWords)))
                .contains("shoigu-on-sanctions", "patrushev-arrival-day");
    }

    @Test
    void failsWhenItNeverAbstains() throws Exception {
        assertThat(failed(working().withThreshold(0)))
                .containsExactlyElementsOf(cases.stream().map(Case::id).filter(id -> !answerable().contains(id)).toList());
    }

    @Test
    void failsWhenItAlwaysAbstains() throws Exception {
        assertThat(failed(working().withThreshold(1))).containsExactlyElementsOf(answerable());
    }

    private static List<String> answerable() {
        return cases.stream().filter(asked -> asked.expectation().answerable()).map(Case::id).toList();
    }

    private static List<String> failed(QuestionAnswering answering) throws Exception {
        Fingerprint fingerprint = new Fingerprint(new TreeMap<>(), "", new TreeMap<>(), new TreeMap<>(), "");
        AnsweringSystem system = new LocalSystem(true, answering::ask, query -> List.of(), () -> fingerprint);
        SavedRun run = new Evaluation(system, 2, Clock.systemUTC()).run(new QuestionSet("corpus.yaml", "", cases), done -> {
        });
        return run.results().stream().filter(Result::failed).map(Result::id).toList();
    }

    private static GroundedAnswering working() {
        return retrieving(found -> found);
    }

    /** The passages of a question are found and read once for all tests, for speed. */
    private static GroundedAnswering retrieving(UnaryOperator<List<ScoredPassage>> change) {
        Retriever real = service.retriever();
        return service.answering((index, query) -> change
                .apply(FOUND.computeIfAbsent(query, asked -> real.retrieve(index, asked))));
    }

    private static List<ScoredPassage> theWorst(List<ScoredPassage> found) {
        return found.subList(Math.max(0, found.size() - 1), found.size());
    }

    private static ScoredPassage shifted(ScoredPassage found) {
        Passage passage = found.passage();
        List<Span> sentences = passage.sentences().stream().map(span -> new Span(span.start() + 1, span.end() + 1)).toList();
        Passage off = new Passage(passage.file(), passage.title(), passage.start() + 1, passage.end() + 1, passage.text(),
                sentences);
        return new ScoredPassage(off, found.score(), found.cosine(), found.ranks(), shifted(found.reading()));
    }

    private static @Nullable Reading shifted(@Nullable Reading reading) {
        if (reading == null) {
            return null;
        }
        List<ScoredSpan> answers = reading.spans().stream()
                .map(answer -> new ScoredSpan(new Span(answer.span().start() + 1, answer.span().end() + 1), answer.score()))
                .toList();
        return new Reading(reading.relevance(), reading.nullScore(), answers);
    }

    private static Answer citing(Answer answer, UnaryOperator<Citation> broken) {
        if (!(answer instanceof Answered answered)) {
            return answer;
        }
        List<Statement> statements = answered.statements().stream()
                .map(said -> new Statement(said.text(), said.citations().stream().map(broken).toList())).toList();
        return new Answered(answered.standaloneQuestion(), statements, answered.shortAnswer(), answered.unanswered(),
                answered.confidence(), answered.related(), answered.timings(), answered.origin());
    }

    private static Citation ofAnotherFile(Citation citation) {
        Source other = new Source("other.md", "Another", null, null, null, null, List.of());
        return new Citation(citation.marker(), other, citation.start(), citation.end(), citation.quote());
    }

    private static Citation ofTheNextWords(Citation citation) {
        try (var snapshot = service.index().snapshot().orElseThrow()) {
            String text = snapshot.article(citation.source().file()).orElseThrow().text();
            int end = Math.min(text.length(), citation.end() + citation.quote().length());
            return new Citation(citation.marker(), citation.source(), citation.end(), end, text.substring(citation.end(), end));
        }
    }
}
