package io.footnote.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A number in a sentence, however it is written: "1,000" and "a thousand", "1.5 million" and "1,500,000".
 *
 * @param value without trailing zeros
 * @param unit of money or measure, or empty; "th" for an ordinal number
 * @param bound 1 for "more than", -1 for "less than", 0 for neither
 * @param from the index of its first word
 * @param to the index after its last word
 */
record Quantity(BigDecimal value, String unit, int bound, int from, int to) {

    private static final Map<String, String> SMALL = Map.ofEntries(Map.entry("zero", "0"), Map.entry("one", "1"),
            Map.entry("two", "2"), Map.entry("three", "3"), Map.entry("four", "4"), Map.entry("five", "5"),
            Map.entry("six", "6"), Map.entry("seven", "7"), Map.entry("eight", "8"), Map.entry("nine", "9"),
            Map.entry("ten", "10"), Map.entry("eleven", "11"), Map.entry("twelve", "12"), Map.entry("thirteen", "13"),
            Map.entry("fourteen", "14"), Map.entry("fifteen", "15"), Map.entry("sixteen", "16"),
            Map.entry("seventeen", "17"), Map.entry("eighteen", "18"), Map.entry("nineteen", "19"),
            Map.entry("twenty", "20"), Map.entry("thirty", "30"), Map.entry("forty", "40"), Map.entry("fifty", "50"),
            Map.entry("sixty", "60"), Map.entry("seventy", "70"), Map.entry("eighty", "80"), Map.entry("ninety", "90"),
            Map.entry("twice", "2"), Map.entry("thrice", "3"), Map.entry("pair", "2"),
            Map.entry("dozen", "12"));
    private static final Set<String> RANGE = Set.of("to", "and", "or", "-", "–");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh",
            "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
            "seventeenth", "eighteenth", "nineteenth", "twentieth");
    private static final Map<String, BigDecimal> SCALES = Map.of("hundred", new BigDecimal("1e2"), "thousand",
            new BigDecimal("1e3"), "million", new BigDecimal("1e6"), "billion", new BigDecimal("1e9"), "trillion",
            new BigDecimal("1e12"), "m", new BigDecimal("1e6"), "mn", new BigDecimal("1e6"), "bn", new BigDecimal("1e9"), "k",
            new BigDecimal("1e3"));
    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("$", "dollar"), Map.entry("dollars", "dollar"),
            Map.entry("dollar", "dollar"), Map.entry("usd", "dollar"), Map.entry("€", "euro"), Map.entry("euro", "euro"),
            Map.entry("euros", "euro"), Map.entry("eur", "euro"), Map.entry("£", "pound"), Map.entry("pound", "pound"),
            Map.entry("pounds", "pound"), Map.entry("gbp", "pound"), Map.entry("¥", "yen"), Map.entry("yen", "yen"),
            Map.entry("yuan", "yuan"), Map.entry("₽", "rouble"), Map.entry("rouble", "rouble"), Map.entry("roubles", "rouble"),
            Map.entry("ruble", "rouble"), Map.entry("rubles", "rouble"), Map.entry("rupees", "rupee"), Map.entry("₹", "rupee"),
            Map.entry("%", "percent"), Map.entry("percent", "percent"), Map.entry("per", "percent"), Map.entry("km", "km"),
            Map.entry("kilometres", "km"), Map.entry("kilometers", "km"), Map.entry("kilometre", "km"),
            Map.entry("kilometer", "km"), Map.entry("miles", "mile"), Map.entry("mile", "mile"), Map.entry("metres", "metre"),
            Map.entry("meters", "metre"), Map.entry("metre", "metre"), Map.entry("meter", "metre"), Map.entry("kg", "kg"),
            Map.entry("kilograms", "kg"), Map.entry("tonnes", "tonne"), Map.entry("tons", "tonne"), Map.entry("feet", "foot"),
            Map.entry("ft", "foot"), Map.entry("seconds", "s"), Map.entry("minutes", "min"), Map.entry("hours", "hour"),
            Map.entry("days", "day"), Map.entry("weeks", "week"), Map.entry("months", "month"), Map.entry("years", "year"),
            Map.entry("hour", "hour"), Map.entry("day", "day"), Map.entry("week", "week"), Map.entry("month", "month"),
            Map.entry("am", "am"), Map.entry("pm", "pm"), Map.entry("year", "year"), Map.entry("minute", "min"));

    /** Those in the sentence but for what {@link Days} has taken. */
    static List<Quantity> in(List<Word> words, boolean[] taken) {
        List<Quantity> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Quantity quantity = taken[at] ? null : new QuantityReader(words, taken, at).read();
            if (quantity != null) {
                found.add(quantity);
                at = quantity.to - 1;
            }
        }
        for (int i = found.size() - 2; i >= 0; i--) {
            found.set(i, found.get(i).withUnitOf(found.get(i + 1), words));
        }
        return found;
    }

    /** "from 50 to 35 euros". */
    private Quantity withUnitOf(Quantity next, List<Word> words) {
        boolean range = unit.isEmpty() && next.from == to + 1 && RANGE.contains(words.get(to).folded()) && next.bound == 0;
        return range && !next.unit.equals("th") ? new Quantity(value, next.unit, bound, from, to) : this;
    }

    boolean says(Quantity other) {
        return value.equals(other.value) && unit.equals(other.unit) && bound == other.bound;
    }

    static int ordinal(String word) {
        return ORDINALS.indexOf(word) + 1;
    }

    static @org.jspecify.annotations.Nullable BigDecimal small(String word) {
        String digits = SMALL.get(word);
        return digits == null ? null : new BigDecimal(digits);
    }

    static @org.jspecify.annotations.Nullable BigDecimal scale(String word) {
        return SCALES.get(word);
    }

    static String unit(String word) {
        return UNITS.getOrDefault(word, "");
    }
}
