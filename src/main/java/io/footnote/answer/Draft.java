package io.footnote.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.footnote.claim.Verdict;
import io.footnote.claim.Verdict.Refused;
import io.footnote.claim.Verdict.Supported;
import io.footnote.index.IndexSnapshot;

/** An answer while a model writes it: each sentence is checked as it ends, and told if it stands. */
final class Draft {

    private final IndexSnapshot index;
    private final Function<String, Verdict> check;
    private final ProofGate gate;
    private final AnswerListener listener;
    private final Citations citations;
    private final List<Statement> statements = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<String> written = new HashSet<>();

    Draft(IndexSnapshot index, Function<String, Verdict> check, ProofGate gate, AnswerListener listener) {
        this.index = index;
        this.check = check;
        this.gate = gate;
        this.listener = listener;
        this.citations = new Citations(index);
    }

    /** @param sentence with its markers; what was written before already is passed over */
    void write(String sentence) {
        Verdict verdict = check.apply(sentence);
        if (!written.add(verdict.text())) {
            return;
        }
        if (verdict instanceof Supported supported) {
            stated(supported).ifPresent(this::add);
        } else if (verdict instanceof Refused refused) {
            LeftOut out = new LeftOut(refused.text(), refused.rule());
            leftOut.add(out);
            listener.leftOut(out);
        }
    }

    private Optional<Statement> stated(Supported claim) {
        List<Citation> cited = claim.proofs().stream()
                .flatMap(proof -> citations.of(proof.passage(), proof.sentence()).stream()).distinct().toList();
        return cited.isEmpty() ? Optional.empty()
                : gate.proven(index, List.of(new Statement(claim.text(), cited))).stream().findFirst();
    }

    private void add(Statement statement) {
        statements.add(statement);
        listener.said(statement);
    }

    /** Quotes what the model did not come to say, as far as it was not cited. */
    void complete(List<Evidence> parts) {
        Quotations quotations = new Quotations(citations);
        parts.forEach(part -> part.sentences().forEach(sentence -> quotations.add(sentence, part.saying(sentence))));
        gate.proven(index, quotations.statements()).forEach(this::add);
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    boolean isEmpty() {
        return statements.isEmpty() && leftOut.isEmpty();
    }

    /** Whether less than half of what was written stood its check. */
    boolean isMostlyLeftOut() {
        return statements.size() < leftOut.size();
    }
}
