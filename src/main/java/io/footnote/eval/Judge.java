package io.footnote.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.footnote.eval.Result.OutcomeKind;

/** Holds what came back against what was expected. Pure. */
final class Judge {

    private final boolean abstaining;

    /** @param abstaining whether the system may abstain; if not, neither refusing nor answering can be held against it */
    Judge(boolean abstaining) {
        this.abstaining = abstaining;
    }

    Result judge(Case asked, Outcome outcome) {
        Expectation expectation = asked.expectation();
        if (outcome instanceof Outcome.Broke broke) {
            Verdict verdict = Verdict.of(List.of("a reply: " + broke.problem()));
            return new Result(asked.id(), asked.question().text(), OutcomeKind.BROKE, expectation.answerable(), false, verdict,
                    "", null, null, List.of(), new Scores(expectation).ofNoReply());
        }
        Outcome.Replied replied = (Outcome.Replied) outcome;
        Reply reply = replied.reply();
        Verdict verdict = verdict(expectation, reply);
        return new Result(asked.id(), asked.question().text(), reply.answered() ? OutcomeKind.ANSWERED : OutcomeKind.ABSTAINED,
                expectation.answerable(), right(expectation, reply, verdict), verdict, reply.shown(), reply.shortAnswer(),
                reply.confidence(), reply.citations(), new Scores(expectation).of(reply, replied.found(), abstaining, verdict));
    }

    private static Verdict verdict(Expectation expectation, Reply reply) {
        if (expectation instanceof Expectation.Proven proven) {
            return Verdict.of(missing(proven, reply));
        }
        if (expectation instanceof Expectation.Abstention) {
            return Verdict.of(reply.answered() ? List.of("an abstention: it answered") : List.of());
        }
        return new Verdict(Verdict.Kind.MEASURED, List.of());
    }

    private static List<String> missing(Expectation.Proven expected, Reply reply) {
        if (!reply.answered()) {
            return List.of("an answer: it abstained");
        }
        List<String> missing = new ArrayList<>();
        for (List<String> group : expected.answer()) {
            if (group.stream().noneMatch(phrase -> Phrase.standsIn(reply.text(), phrase))) {
                missing.add("in the answer " + quoted(group));
            }
        }
        Set<String> cited = reply.citedFiles();
        for (List<String> group : expected.cite()) {
            if (group.stream().noneMatch(cited::contains)) {
                missing.add("a citation of " + String.join(" or ", group));
            }
        }
        String quote = expected.quote();
        if (quote != null && reply.citations().stream().noneMatch(citation -> Phrase.isQuotedIn(citation.text(), quote))) {
            missing.add("inside a quote " + quoted(List.of(quote)));
        }
        return missing;
    }

    /** For the curves: one word on the whole question, also where a data set has no pass or fail. */
    private static boolean right(Expectation expectation, Reply reply, Verdict verdict) {
        if (!(expectation instanceof Expectation.Gold gold)) {
            return verdict.kind() == Verdict.Kind.PASSED;
        }
        if (!gold.answerable()) {
            return !reply.answered();
        }
        // A long answer in free words is not found word for word, so a set that has evidence is judged by the file.
        return gold.evidence().isEmpty() ? reply.contains(gold.answers()) : reply.citesFirst(gold.sources());
    }

    private static String quoted(List<String> phrases) {
        return phrases.stream().map(phrase -> '"' + phrase + '"').collect(Collectors.joining(" or "));
    }
}
