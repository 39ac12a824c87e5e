package io.footnote.claim;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Each number of the claim stands in the source, of the same unit, and counts the same things there. */
final class NumberCheck implements Check {

    private static final Set<String> BARE = Set.of("dollar", "euro", "pound", "yen", "yuan", "rouble", "rupee", "percent",
            "th", "am", "pm");
    private static final int NEAR = 3;

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        boolean stand = claim.quantities().stream().allMatch(quantity -> stands(quantity, claim, ground.phrase()));
        return stand ? null : Rule.NUMBER;
    }

    private static boolean stands(Quantity quantity, Phrase claim, Phrase source) {
        if (quantity.value().intValue() == 2 && quantity.unit().isEmpty() && source.hasStem("both")) {
            return true;
        }
        boolean theTwo = quantity.from() > 0 && claim.words().get(quantity.from() - 1).folded().equals("the");
        if (quantity.value().intValue() == 2 && quantity.unit().isEmpty() && theTwo && source.nameKeys().size() >= 2) {
            return true;
        }
        if (quantity.value().intValue() == 1 && quantity.unit().isEmpty()
                && source.words().stream().anyMatch(word -> Set.of("a", "an", "single", "sole").contains(word.folded()))) {
            return true;
        }
        boolean there = source.quantities().stream()
                .anyMatch(other -> agrees(quantity, other) || isMeasuredToo(quantity, other, source));
        boolean often = count(quantity, claim) > count(quantity, source);
        return there && !often && !countsOther(quantity, claim, source);
    }

    /** "38 km/h where the limit is 25." */
    private static boolean isMeasuredToo(Quantity claimed, Quantity other, Phrase source) {
        return claimed.value().equals(other.value()) && other.unit().isEmpty() && claimed.bound() == other.bound()
                && !BARE.contains(claimed.unit()) && head(other, source).isEmpty()
                && source.quantities().stream().anyMatch(measured -> measured.unit().equals(claimed.unit()));
    }

    /** Of two numbers, one has not become the other. */
    private static long count(Quantity quantity, Phrase phrase) {
        return phrase.quantities().stream().filter(other -> other.value().equals(quantity.value())).count();
    }

    private static boolean agrees(Quantity claimed, Quantity other) {
        boolean value = claimed.value().equals(other.value()) && claimed.bound() == other.bound();
        return value && (claimed.unit().equals(other.unit()) || claimed.unit().isEmpty() && !BARE.contains(other.unit()));
    }

    /** "five planes" of a source with five tanks and seven planes. */
    private static boolean countsOther(Quantity quantity, Phrase claim, Phrase source) {
        String head = head(quantity, claim);
        if (head.isEmpty()) {
            return false;
        }
        boolean same = source.quantities().stream()
                .anyMatch(other -> (agrees(quantity, other) || isMeasuredToo(quantity, other, source))
                        && isSame(head, head(other, source)));
        boolean other = source.quantities().stream()
                .anyMatch(counted -> !counted.value().equals(quantity.value()) && Lexicon.same(head, head(counted, source)));
        return other && !same;
    }

    /** Of "from 71 seats to 39" the last number counts what the first does. */
    private static boolean isSame(String head, String other) {
        return other.isEmpty() || Lexicon.same(head, other);
    }

    private static String head(Quantity quantity, Phrase phrase) {
        boolean of = quantity.to() < phrase.words().size() && phrase.words().get(quantity.to()).folded().equals("of");
        for (int at = quantity.to(); at < Math.min(phrase.words().size(), quantity.to() + (of ? NEAR + 1 : NEAR)); at++) {
            if (phrase.content().contains(at)) {
                return phrase.words().get(at).stem();
            }
        }
        return "";
    }
}
