package io.footnote.answer;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill, written <code>{{name}}</code>. What is filled in is data: a place that stands in it is not
 * filled in turn.
 */
record PromptFile(String name, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    /** @throws PromptException naming the file, if a place is unknown or one of those wanted is not there */
    static PromptFile of(String name, String text, Set<String> wanted) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        for (String found : places) {
            if (!wanted.contains(found)) {
                throw new PromptException(name + ": unknown placeholder {{" + found + "}}"
                        + (wanted.isEmpty() ? ", there is none in this file" : ", known are " + new TreeSet<>(wanted)), null);
            }
        }
        for (String needed : new TreeSet<>(wanted)) {
            if (!places.contains(needed)) {
                throw new PromptException(name + ": the placeholder {{" + needed + "}} is missing", null);
            }
        }
        if (text.isBlank()) {
            throw new PromptException(name + ": the file is empty", null);
        }
        return new PromptFile(name, text.strip());
    }

    String filled(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }
}
