package io.footnote.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.footnote.answer.Answer.Timings;
import io.footnote.index.IndexSnapshot;
import io.footnote.retrieval.Query;
import io.footnote.retrieval.Retriever;
import io.footnote.retrieval.ScoredPassage;

/** Answers in whole sentences of the articles, without any language model. */
final class ExtractiveAnswerer {

    /** Passages looked at for each part of a question. */
    private static final int PASSAGES = 10;

    private final Retriever retriever;
    private final ProofGate gate;
    private final double threshold;

    /** @param threshold the confidence under which a part of a question counts as not answered, 0..1 */
    ExtractiveAnswerer(Retriever retriever, ProofGate gate, double threshold) {
        this.retriever = retriever;
        this.gate = gate;
        this.threshold = threshold;
    }

    ExtractiveAnswerer withThreshold(double threshold) {
        return new ExtractiveAnswerer(retriever, gate, threshold);
    }

    Found answer(IndexSnapshot index, String standaloneQuestion, Question question) {
        long began = System.nanoTime();
        long retrieving = 0;
        List<Evidence> parts = new ArrayList<>();
        for (String part : QuestionParts.of(standaloneQuestion)) {
            long from = System.nanoTime();
            List<ScoredPassage> passages = retriever.retrieve(index, new Query(part, question.filter(), PASSAGES));
            retrieving += System.nanoTime() - from;
            parts.add(evidence(index, part, passages));
        }
        List<Statement> statements = gate.proven(index, quoted(index, parts));
        long total = System.nanoTime() - began;
        return conclude(standaloneQuestion, parts, statements,
                new Timings(millis(retrieving), millis(total - retrieving), millis(total)));
    }

    private static Evidence evidence(IndexSnapshot index, String part, List<ScoredPassage> passages) {
        List<Candidate> candidates = Candidate.in(passages, AnswerKind.of(part), new Quotable(index)::test);
        return new Evidence(part, passages, candidates, Confidence.of(part, candidates));
    }

    private List<Statement> quoted(IndexSnapshot index, List<Evidence> parts) {
        Quotations quotations = new Quotations(new Citations(index));
        for (Evidence part : parts) {
            if (isAnswered(part)) {
                part.sentences().forEach(sentence -> quotations.add(sentence, part.saying(sentence)));
            }
        }
        return quotations.statements();
    }

    private Found conclude(String question, List<Evidence> parts, List<Statement> statements, Timings timings) {
        List<ScoredPassage> related = parts.stream().flatMap(part -> part.passages().stream().limit(PASSAGES / 2))
                .distinct().limit(PASSAGES / 2).toList();
        if (statements.isEmpty()) {
            double confidence = parts.stream().mapToDouble(Evidence::confidence).max().orElse(0);
            return new Found(new Answer.Abstained(question, confidence, related, timings, Origin.ARTICLES), List.of());
        }
        List<Evidence> answered = parts.stream().filter(this::isAnswered).toList();
        List<String> unanswered = parts.stream().filter(part -> !isAnswered(part)).map(Evidence::question).toList();
        double confidence = answered.stream().mapToDouble(Evidence::confidence).min().orElse(0);
        String shortAnswer = answered.get(0).candidates().get(0).shortAnswer();
        return new Found(new Answer.Answered(question, statements, shortAnswer, unanswered, confidence, related, timings,
                Origin.ARTICLES), answered);
    }

    private boolean isAnswered(Evidence part) {
        return !part.candidates().isEmpty() && part.confidence() >= threshold;
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
