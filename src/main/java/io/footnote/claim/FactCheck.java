package io.footnote.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

import io.footnote.claim.Verdict.Refused;
import io.footnote.claim.Verdict.Supported;
import io.footnote.passage.Passage;

/** Checks the sentences of one answer. What it learns of the passages is kept for the next sentence. Thread-safe. */
public final class FactCheck {

    private final List<Passage> shown;
    private final Support support;

    FactCheck(List<Passage> shown, Support support) {
        this.shown = List.copyOf(shown);
        this.support = support;
    }

    /** @param sentence as the model wrote it, with its markers such as {@code [1]} or {@code [1, 3]} */
    public Verdict check(String sentence) {
        String text = Plain.of(sentence);
        if (OffSubject.is(text, shown)) {
            return new Refused(text, Rule.NOT_A_STATEMENT);
        }
        SortedSet<Integer> named = Markers.in(sentence);
        List<Integer> cited = named.stream().filter(number -> number >= 1 && number <= shown.size()).map(n -> n - 1).toList();
        if (cited.isEmpty()) {
            return new Refused(text, named.isEmpty() ? Rule.NO_CITATION : Rule.UNKNOWN_PASSAGE);
        }
        return judged(text, cited);
    }

    /** By what it cites; if that does not support it, by whatever else was shown. */
    private Verdict judged(String text, List<Integer> cited) {
        Support.Judgement byCited = support.judge(text, cited);
        if (!byCited.proofs().isEmpty()) {
            return new Supported(byCited.text(), byCited.proofs());
        }
        Set<Integer> others = new LinkedHashSet<>();
        for (int i = 0; i < shown.size(); i++) {
            others.add(i);
        }
        others.removeAll(cited);
        for (int other : others) {
            Support.Judgement byOther = support.judge(text, new ArrayList<>(List.of(other)));
            if (!byOther.proofs().isEmpty()) {
                return new Supported(byOther.text(), byOther.proofs());
            }
        }
        return new Refused(text, byCited.rule());
    }
}
