package io.footnote.claim;

import org.jspecify.annotations.Nullable;

/** Each date of the claim stands in the source. */
final class DateCheck implements Check {

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        boolean stand = claim.days().stream().allMatch(
                day -> ground.phrase().days().stream().anyMatch(other -> other.value().equals(day.value())));
        return stand ? null : Rule.DATE;
    }
}
