package io.footnote.claim;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a claim agrees with a sentence that may support it.
 *
 * @param rule the first one that it breaks, or null
 * @param shared the share of its facts and meaningful words that stand there, 0..1
 */
record Fit(Ground ground, @Nullable Rule rule, Coverage coverage, double shared) {

    /** The best first; of equals, that which comes first in the passages. */
    static final Comparator<Fit> BEST = Comparator.comparingDouble((Fit fit) -> -fit.shared)
            .thenComparing(fit -> fit.rule == null ? 0 : 1);

    private static final List<Check> CHECKS = List.of(new NumberCheck(), new DateCheck(), new NameCheck(), new DirectionCheck(),
            new NegationCheck(), new ModalityCheck(), new RoleCheck(), new OrderCheck(), new ExchangeCheck(),
            new BindingCheck(), new ScopeCheck(), new LaterCheck(), new AgentCheck(), new SpeakerCheck());

    static Fit of(Phrase claim, Ground ground) {
        Rule rule = null;
        for (Check check : CHECKS) {
            rule = rule == null ? check.broken(claim, ground) : rule;
        }
        Coverage coverage = Coverage.of(claim, ground);
        return new Fit(ground, rule, coverage, shared(claim, ground.phrase(), coverage));
    }

    /** All of the claim stands in one statement, but not so. No half of the claim is then looked for elsewhere. */
    boolean isTwisted() {
        return rule != null && shared == 1 && ground.phrase().folded().equals(ground.sentence().folded());
    }

    private static double shared(Phrase claim, Phrase source, Coverage coverage) {
        long names = claim.names().stream().filter(name -> source.hasName(name.called())).count();
        long days = claim.days().stream()
                .filter(day -> source.days().stream().anyMatch(other -> other.value().equals(day.value()))).count();
        long numbers = claim.quantities().stream()
                .filter(number -> source.quantities().stream().anyMatch(number::says)).count();
        int facts = claim.names().size() + claim.days().size() + claim.quantities().size();
        int all = facts + coverage.said().size() + coverage.unsaid().size();
        return all == 0 ? 0 : (double) (names + days + numbers + coverage.said().size()) / all;
    }
}
