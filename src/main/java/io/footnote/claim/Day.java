package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a date in a sentence: "May 1" and "1 May" are the same part "1 may".
 *
 * @param value a year, a month, a day with its month, a day of the week or a time of day
 * @param at the index of its first word
 */
record Day(String value, int at) {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december");
    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("jan", "january"), Map.entry("feb", "february"),
            Map.entry("mar", "march"), Map.entry("apr", "april"), Map.entry("jun", "june"), Map.entry("jul", "july"),
            Map.entry("aug", "august"), Map.entry("sep", "september"), Map.entry("sept", "september"),
            Map.entry("oct", "october"), Map.entry("nov", "november"), Map.entry("dec", "december"),
            Map.entry("mon", "monday"), Map.entry("tue", "tuesday"), Map.entry("tues", "tuesday"),
            Map.entry("wed", "wednesday"), Map.entry("thu", "thursday"), Map.entry("thurs", "thursday"),
            Map.entry("fri", "friday"));
    private static final Set<String> NAMED = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday",
            "morning", "noon", "afternoon", "evening", "night", "midnight", "overnight", "yesterday", "today", "tomorrow",
            "tonight", "weekend", "spring", "summer", "autumn", "winter", "christmas", "easter", "bc", "bce");
    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[1-9]|[12][0-9]|3[01]");
    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");

    /** @param taken is set where a word belongs to a date */
    static List<Day> in(List<Word> words, boolean[] taken) {
        List<Day> days = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String month = month(words, at);
            if (month != null) {
                addMonth(words, at, month, days, taken);
            } else if (isNamed(words, at)) {
                if (isOfThing(words, at)) {
                    continue;
                }
                days.add(new Day(SHORT.getOrDefault(folded(words, at), folded(words, at)), at));
                taken[at] = true;
            }
        }
        for (int at = 0; at < words.size(); at++) {
            addYear(words, at, days, taken);
        }
        return days;
    }

    private static void addMonth(List<Word> words, int at, String month, List<Day> days, boolean[] taken) {
        taken[at] = true;
        days.add(new Day(month, at));
        int before = at - 1;
        before -= before >= 0 && words.get(before).folded().equals("of") ? 1 : 0;
        before -= before > 0 && SUFFIXES.contains(words.get(before).folded()) ? 1 : 0;
        int after = at + 1;
        after += is(words, after, ".") ? 1 : 0;
        int day = isDay(words, after) ? after : isDay(words, before) && !taken[before] ? before : -1;
        if (day >= 0) {
            days.add(new Day(words.get(day).folded() + " " + month, day));
            taken[day] = true;
            if (day + 1 < words.size() && SUFFIXES.contains(words.get(day + 1).folded())) {
                taken[day + 1] = true;
            }
        }
    }

    private static void addYear(List<Word> words, int at, List<Day> days, boolean[] taken) {
        String word = words.get(at).folded();
        if (taken[at] || !YEAR.matcher(word).matches() || isCounted(words, at)) {
            return;
        }
        boolean decade = is(words, at + 1, "s");
        days.add(new Day(decade ? word + "s" : word, at));
        taken[at] = true;
        addIso(words, at, days, taken);
    }

    /** "2022-11-09". */
    private static void addIso(List<Word> words, int at, List<Day> days, boolean[] taken) {
        if (at + 4 >= words.size() || !is(words, at + 1, "-") || !is(words, at + 3, "-")) {
            return;
        }
        Matcher month = Pattern.compile("0?([1-9]|1[0-2])").matcher(words.get(at + 2).folded());
        Matcher day = Pattern.compile("0?([1-9]|[12][0-9]|3[01])").matcher(words.get(at + 4).folded());
        if (month.matches() && day.matches()) {
            String name = MONTHS.get(Integer.parseInt(month.group(1)) - 1);
            days.add(new Day(name, at));
            days.add(new Day(day.group(1) + " " + name, at));
            taken[at + 2] = true;
            taken[at + 4] = true;
        }
    }

    private static boolean isCounted(List<Word> words, int at) {
        boolean money = at > 0 && !Quantity.unit(words.get(at - 1).folded()).isEmpty() && !words.get(at - 1).isWord();
        return money || at + 1 < words.size() && !Quantity.unit(words.get(at + 1).folded()).isEmpty();
    }

    private static @org.jspecify.annotations.Nullable String month(List<Word> words, int at) {
        Word word = words.get(at);
        String name = SHORT.getOrDefault(word.folded(), word.folded());
        if (!MONTHS.contains(name) || !word.isCapital()) {
            return null;
        }
        boolean verb = name.equals("may") || name.equals("march");
        boolean dated = isDay(words, at + 1) || at > 0 && (isDay(words, at - 1) || isYear(words, at + 1)
                || Set.of("in", "of", "last", "since", "until", "late", "early", "mid", "next", "this", "by", "and", "from",
                        "to")
                        .contains(words.get(at - 1).folded()));
        return verb && !dated && (at == 0 || name.equals("may")) ? null : name;
    }

    private static boolean isNamed(List<Word> words, int at) {
        Word word = words.get(at);
        boolean shortened = SHORT.containsKey(word.folded()) && word.isCapital() && at > 0 && !word.folded().equals("sun");
        return NAMED.contains(folded(words, at)) || shortened;
    }

    /** "a night shift", "the winter games". */
    private static boolean isOfThing(List<Word> words, int at) {
        boolean lower = at + 1 < words.size() && !words.get(at).isCapital() && !words.get(at + 1).isCapital();
        boolean dated = at > 0 && (words.get(at - 1).isCapital() || words.get(at - 1).isNumeric());
        return lower && !dated && words.get(at + 1).isContent() && !Lexicon.isVerb(words.get(at + 1));
    }

    /** "on Saturdays" is "on Saturday". */
    private static String folded(List<Word> words, int at) {
        String folded = words.get(at).folded();
        return folded.endsWith("days") ? folded.substring(0, folded.length() - 1) : folded;
    }

    private static boolean isDay(List<Word> words, int at) {
        return at >= 0 && at < words.size() && DAY.matcher(words.get(at).folded()).matches();
    }

    private static boolean isYear(List<Word> words, int at) {
        return at < words.size() && YEAR.matcher(words.get(at).folded()).matches();
    }

    private static boolean is(List<Word> words, int at, String folded) {
        return at < words.size() && words.get(at).folded().equals(folded);
    }
}
