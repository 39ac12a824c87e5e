package io.footnote.claim;

import org.jspecify.annotations.Nullable;

/** Each date of the claim stands in the source. */
final class DateCheck implements Check {

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        boolean stand = claim.days().stream().allMatch(
                day -> ground.phrase().days().stream().anyMatch(other -> other.value().equals(day.value())));
        boolean often = claim.days().stream().anyMatch(day -> count(day, claim) > count(day, ground.phrase()));
        return stand && !often ? null : Rule.DATE;
    }

    /** Of two years, one has not become the other. */
    private static long count(Day day, Phrase phrase) {
        return phrase.days().stream().filter(other -> other.value().equals(day.value())).count();
    }
}
