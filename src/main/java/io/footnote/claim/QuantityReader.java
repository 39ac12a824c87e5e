package io.footnote.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads one number at a place in a sentence. */
final class QuantityReader {

    private static final Set<String> UP = Set.of("over", "above", "exceeding", "beyond");
    private static final Set<String> DOWN = Set.of("under", "below", "nearly", "almost");
    private static final Set<String> SHORT_SCALES = Set.of("m", "mn", "bn", "k");
    /** "one of them", "no one", "this one" count nothing. */
    private static final Set<String> BEFORE_PRONOUN = Set.of("no", "this", "that", "which", "any", "every", "each", "some");
    private static final Set<String> AFTER_PRONOUN = Set.of("of", "another", "day");

    private final List<Word> words;
    private final boolean[] taken;
    private final int start;
    private int at;

    QuantityReader(List<Word> words, boolean[] taken, int at) {
        this.words = words;
        this.taken = taken;
        this.start = at;
        this.at = at;
    }

    @Nullable
    Quantity read() {
        int ordinal = Quantity.ordinal(folded(at));
        if (ordinal > 0) {
            return new Quantity(BigDecimal.valueOf(ordinal), "th", 0, start, at + 1);
        }
        BigDecimal value = value();
        if (value == null) {
            return null;
        }
        String unit = unit();
        return new Quantity(normal(value), unit, unit.equals("th") ? 0 : bound(), start, at);
    }

    private @Nullable BigDecimal value() {
        BigDecimal total = words.get(at).isNumeric() ? digits() : spelled();
        if (total == null && folded(at).equals("half") && !folded(at + 1).equals("of")) {
            return null;
        }
        while (total != null && Quantity.scale(folded(at)) != null) {
            total = total.multiply(Quantity.scale(folded(at++)));
            BigDecimal rest = isScale(at) ? null : restOf(total);
            total = rest == null ? total : total.add(rest);
        }
        return total;
    }

    private boolean isScale(int index) {
        return Quantity.scale(folded(index)) != null;
    }

    /** "two hundred and five". */
    private @Nullable BigDecimal restOf(BigDecimal total) {
        int before = at;
        at += folded(at).equals("and") ? 1 : 0;
        BigDecimal rest = Quantity.small(folded(at)) == null ? null : spelled();
        if (rest == null || rest.compareTo(total) >= 0) {
            at = before;
            return null;
        }
        return rest;
    }

    private BigDecimal digits() {
        String written = folded(at++);
        boolean grouped = written.matches("\\p{Nd}{1,3}(?:,\\p{Nd}{3})+(?:\\.\\p{Nd}+)?");
        String plain = grouped ? written.replace(",", "") : written.replace(',', '.');
        int dots = plain.length() - plain.replace(".", "").length();
        return new BigDecimal(dots > 1 ? plain.replace(".", "") : plain);
    }

    private @Nullable BigDecimal spelled() {
        String first = folded(at);
        BigDecimal value = Quantity.small(first);
        boolean article = value == null && (first.equals("a") || first.equals("an")) && isScale(at + 1)
                && folded(at + 1).length() > 2;
        if (article) {
            at++;
            return BigDecimal.ONE;
        }
        boolean pronoun = first.equals("one")
                && (at > 0 && BEFORE_PRONOUN.contains(folded(at - 1)) || AFTER_PRONOUN.contains(folded(at + 1)));
        if (value == null || pronoun || SHORT_SCALES.contains(first)) {
            return null;
        }
        at++;
        int dash = folded(at).equals("-") ? 1 : 0;
        BigDecimal ones = Quantity.small(folded(at + dash));
        boolean compound = value.intValue() >= 20 && ones != null && ones.intValue() < 10 && ones.signum() > 0;
        at += compound ? dash + 1 : 0;
        return compound ? value.add(ones) : value;
    }

    private String unit() {
        String next = folded(at);
        if (Set.of("th", "st", "nd", "rd").contains(next)) {
            at++;
            return "th";
        }
        String before = start > 0 ? folded(start - 1) : "";
        if ("$€£¥₽₹".contains(before) && !before.isEmpty()) {
            return Quantity.unit(before);
        }
        int skip = next.equals("-") ? 1 : 0;
        String unit = Quantity.unit(folded(at + skip));
        if (unit.isEmpty() || folded(at).equals("per") && !folded(at + 1).equals("cent")) {
            return "";
        }
        at += folded(at).equals("per") ? 2 : skip + 1;
        return unit;
    }

    private int bound() {
        int before = start - 1;
        if (before >= 0 && !words.get(before).isWord()) {
            before--;
        }
        String last = before >= 0 ? folded(before) : "";
        String pair = before >= 1 ? folded(before - 1) + " " + last : "";
        if (UP.contains(last) || pair.equals("more than") || pair.equals("at least") || pair.equals("older than")) {
            return 1;
        }
        boolean down = DOWN.contains(last) || pair.equals("less than") || pair.equals("fewer than")
                || pair.equals("younger than") || pair.equals("up to")
                || pair.equals("at most");
        return down ? -1 : 0;
    }

    private String folded(int index) {
        return index < words.size() && !taken[index] ? words.get(index).folded() : "";
    }

    private static BigDecimal normal(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
