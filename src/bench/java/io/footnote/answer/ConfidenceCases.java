package io.footnote.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.footnote.bench.Parts;
import io.footnote.corpus.FolderCorpus;
import io.footnote.eval.Case;
import io.footnote.eval.Half;
import io.footnote.eval.QuestionSet;
import io.footnote.eval.QuestionSetException;
import io.footnote.eval.Sample;
import io.footnote.index.Filter;
import io.footnote.index.IndexSnapshot;
import io.footnote.index.LuceneIndex;
import io.footnote.retrieval.Query;
import io.footnote.retrieval.ScoredPassage;

/**
 * Asks the questions of a data set as {@link ExtractiveAnswerer} does, up to the features of the best candidate.
 *
 * @param limit answerable and unanswerable questions of each set, at most
 */
record ConfidenceCases(Parts parts, int limit, long seed) {

    private static final int PASSAGES = 10;

    /** @param folder holds {@code corpus} and {@code questions.jsonl} */
    List<ConfidenceCase> of(Path folder) throws IOException, QuestionSetException, InterruptedException {
        String name = folder.getFileName().toString();
        QuestionSet set = new Sample(seed).of(QuestionSet.read(folder.resolve("questions.jsonl")), limit);
        try (LuceneIndex index = parts.indexed(new FolderCorpus(folder.resolve("corpus")));
                IndexSnapshot snapshot = index.snapshot().orElseThrow()) {
            List<ConfidenceCase> cases = new ArrayList<>();
            for (Half half : Half.values()) {
                for (Case asked : half.of(set).cases()) {
                    ConfidenceCase one = ask(snapshot, name, half, asked);
                    if (one != null) {
                        cases.add(one);
                    }
                }
            }
            System.out.println(name + ": " + cases.size() + " questions of one part, "
                    + (set.cases().size() - cases.size()) + " of several left out");
            return cases;
        }
    }

    /** Null for a question of several parts: its confidence is not that of one candidate. */
    private @Nullable ConfidenceCase ask(IndexSnapshot index, String set, Half half, Case asked) {
        String question = new Spelling(parts.words()).mended(asked.question().text(), index);
        List<String> questionParts = QuestionParts.of(question);
        if (questionParts.size() != 1) {
            return null;
        }
        String part = questionParts.get(0);
        List<ScoredPassage> passages = parts.retriever().retrieve(index, new Query(part, Filter.NONE, PASSAGES));
        List<Candidate> candidates = Candidate.in(passages, AnswerKind.of(part), new Quotable(index)::test);
        double[] features = candidates.isEmpty() ? null : Confidence.features(part, candidates.get(0));
        return new ConfidenceCase(set, half, asked.expectation().answerable(), features, Confidence.of(part, candidates));
    }
}
