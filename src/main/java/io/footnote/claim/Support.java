package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.footnote.claim.Verdict.Proof;
import io.footnote.passage.Passage;

/** Finds the sentences of passages that support a claim. Thread-safe. */
final class Support {

    /** A sentence that shares less with a claim is about something else. */
    private static final double ABOUT = 0.5;
    private static final double ALIKE = 0.2;
    /** More joints than any plain sentence has. */
    private static final int DEPTH = 2;

    /**
     * @param text of the claim, its quotations as the source has them
     * @param proofs none if it is not supported
     * @param rule that it breaks then
     */
    record Judgement(String text, List<Proof> proofs, Rule rule) {
    }

    private final List<List<Ground>> grounds;
    private final Meaning meaning;

    Support(List<Passage> shown, Meaning meaning) {
        this.grounds = shown.stream().map(passage -> Ground.of(passage, shown)).toList();
        this.meaning = meaning;
    }

    /** @param cited which of the passages */
    Judgement judge(String text, List<Integer> cited) {
        List<Ground> all = cited.stream().flatMap(passage -> grounds.get(passage).stream()).toList();
        List<Quotation> quotations = Quotation.in(text);
        String quoted = text;
        for (int i = quotations.size() - 1; i >= 0; i--) {
            Quotation quotation = quotations.get(i);
            Optional<String> original = all.stream().map(ground -> quotation.in(ground.shape()))
                    .flatMap(Optional::stream).findFirst();
            if (original.isEmpty()) {
                return new Judgement(text, List.of(), Rule.QUOTATION);
            }
            boolean last = i == quotations.size() - 1 || quotations.get(i + 1).start() > quotation.end();
            quoted = last ? quoted.substring(0, quotation.start()) + original.get() + quoted.substring(quotation.end())
                    : quoted;
        }
        return judged(quoted, all);
    }

    private Judgement judged(String text, List<Ground> all) {
        List<Ground> proofs = proofs(text, all, DEPTH);
        Rule rule = proofs.isEmpty() ? reason(Phrase.of(text), all) : Rule.UNSUPPORTED;
        return new Judgement(text, proofs.stream().map(Ground::proof).distinct().toList(), rule);
    }

    /** One sentence of each passage that has one; or else one for each clause. */
    private List<Ground> proofs(String text, List<Ground> all, int depth) {
        Phrase claim = Phrase.of(text);
        List<Fit> fits = all.stream().filter(ground -> quotes(ground, text)).map(ground -> Fit.of(claim, ground)).toList();
        List<Ground> proofs = new ArrayList<>();
        for (Fit fit : meaning.nearestFirst(text, fits.stream().filter(fit -> supports(fit, claim)).toList())) {
            if (proofs.stream().noneMatch(proof -> proof.passage().equals(fit.ground().passage()))) {
                proofs.add(fit.ground());
            }
        }
        boolean twisted = fits.stream().anyMatch(Fit::isTwisted);
        return proofs.isEmpty() && depth > 0 && !twisted ? byClauses(text, all, depth - 1) : proofs;
    }

    private boolean supports(Fit fit, Phrase claim) {
        return fit.ground().isRepeatedBy(claim) || fit.rule() == null && meaning.holds(claim, fit);
    }

    private List<Ground> byClauses(String text, List<Ground> all, int depth) {
        for (Clauses clauses : Clauses.of(text)) {
            List<Ground> first = proofs(clauses.first(), all, depth);
            List<Ground> second = first.isEmpty() ? List.of() : proofs(clauses.second(), all, depth);
            if (!second.isEmpty()) {
                List<Ground> both = new ArrayList<>(first);
                both.addAll(second);
                return both;
            }
        }
        return List.of();
    }

    private static boolean quotes(Ground ground, String text) {
        return Quotation.in(text).stream().allMatch(quotation -> quotation.in(ground.shape()).isPresent());
    }

    /** Of the sentences that share most with the claim: the first that tells more than that it is not said. */
    private static Rule reason(Phrase claim, List<Ground> all) {
        List<Fit> about = all.stream().map(ground -> Fit.of(claim, ground)).filter(fit -> fit.shared() >= ABOUT)
                .sorted(Fit.BEST).toList();
        for (Fit fit : about) {
            if (fit.rule() != null && fit.rule() != Rule.UNSUPPORTED && fit.shared() >= about.get(0).shared() - ALIKE) {
                return fit.rule();
            }
        }
        return Rule.UNSUPPORTED;
    }
}
