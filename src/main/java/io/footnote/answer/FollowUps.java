package io.footnote.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.footnote.answer.Turn.Role;
import io.footnote.passage.Passage;
import io.footnote.passage.Sentences;
import io.footnote.reading.Reader;
import io.footnote.reading.Reading;
import io.footnote.reading.Reading.ScoredSpan;

/**
 * Completes a question that leans on the turns before it ("what post does that official hold?"), without a language
 * model: pronouns are replaced by what the conversation was about. Which of several readings was meant is left to the
 * evidence, so this gives candidates, likeliest first.
 */
final class FollowUps {

    private static final int MOST = 3;
    private static final int SHORT = 7;
    private static final int TURNS = 6;

    private static final String THING = "(?:official|man|woman|person|politician|diplomat|minister|president|secretary|ambassador|"
            + "leader|adviser|advisor|commander|spokesman|spokeswoman|author|player|team|country|nation|city|place|company|"
            + "organi[sz]ation|group|agency|body|event|meeting|visit|trip)";
    private static final Pattern OWNER = Pattern.compile(
            "\\b(?:his|their|its|her(?=\\s+(?!(?:to|in|on|at|for|with|from|by|and|or)\\b)\\p{L})|(?:that|this|the|those|these)\\s+"
                    + THING + "s?['’]s?)(?=\\s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STAND_IN = Pattern.compile(
            "\\b(?:he|she|they|him|her|them|it|(?:that|this|those|these|the\\s+same|the)\\s+" + THING
                    + "s?(?!\\s+of\\b)\\b)\\b(?!['’])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("\\b(?:that|this)\\s*\\??\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile("^\\s*(?:and|but|so)?\\s*(?:what|how)\\s+about\\s+(.+?)\\s*\\??\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING = Pattern.compile("^\\s*(?:and|but|so|then)\\b[\\s,]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile("[\\s?.!]+$");
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?:in|on|at|by|with|from|to|for|during|after|before|since|until|under|against)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_FOR_NAME = Pattern.compile("^\\W*(?:\\w+\\s+)?(?:who|whom|whose|which|what)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKER = Pattern.compile("\\s*\\[\\d+]");

    private final Reader reader;

    FollowUps(Reader reader) {
        this.reader = reader;
    }

    /** Standalone questions, likeliest first; the question itself if it needs nothing from the turns before. */
    List<String> candidates(Question question) {
        String text = question.text().strip();
        List<Turn> history = question.history();
        List<Turn> recent = history.subList(Math.max(0, history.size() - TURNS), history.size());
        Optional<String> asked = last(recent, Role.USER);
        if (asked.isEmpty()) {
            return List.of(text);
        }
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            return List.of(askedOf(about.group(1), asked.get()));
        }
        if (BARE.matcher(text).find()) {
            return List.of(appended(text, asked.get()), text);
        }
        boolean stands = STAND_IN.matcher(text).find() || OWNER.matcher(text).find();
        if (!stands && !(isShort(text) && Names.in(text).isEmpty()) && !LEADING.matcher(text).find()) {
            return List.of(text);
        }
        if (!stands) {
            return List.of(fragmentOf(text, asked.get()));
        }
        Set<String> completed = new LinkedHashSet<>();
        topics(recent, text).forEach(topic -> completed.add(replaced(text, topic)));
        completed.add(appended(text, asked.get()));
        return completed.stream().limit(MOST).toList();
    }

    /** "And in June?" asks the question before with June in place of what stood after its "in". */
    private static String fragmentOf(String text, String asked) {
        String rest = bare(text);
        Matcher start = PREPOSITION.matcher(rest);
        int at = start.lookingAt() ? asked.toLowerCase(Locale.ROOT).lastIndexOf(' ' + start.group().toLowerCase(Locale.ROOT))
                : -1;
        return at < 0 ? appended(text, asked) : asked.substring(0, at) + ' ' + rest + '?';
    }

    /** "What about X?" asks the question before of X. */
    private static String askedOf(String other, String asked) {
        List<String> names = Names.in(asked);
        if (names.isEmpty()) {
            return appended(asked, other);
        }
        return asked.replace(names.get(0), other.replaceFirst("^(?:in|on|at|for|of|by|with)\\s+", ""));
    }

    private static String replaced(String text, String topic) {
        String owned = OWNER.matcher(LEADING.matcher(text).replaceFirst("")).replaceAll(Matcher.quoteReplacement(topic + "'s"));
        return STAND_IN.matcher(owned).replaceFirst(Matcher.quoteReplacement(topic));
    }

    private static String appended(String text, String topic) {
        return bare(text) + ", " + ENDING.matcher(topic.strip()).replaceFirst("") + "?";
    }

    /** Without the "and" before it and the question mark behind it. */
    private static String bare(String text) {
        return ENDING.matcher(LEADING.matcher(text).replaceFirst("")).replaceFirst("");
    }

    /**
     * What "he", "it" or "that official" may stand for: the last answer first if it was asked for, then names, newest first.
     */
    private List<String> topics(List<Turn> recent, String question) {
        Set<String> topics = new LinkedHashSet<>();
        String asked = last(recent, Role.USER).orElseThrow();
        Optional<String> answer = last(recent, Role.ASSISTANT).filter(text -> ASKS_FOR_NAME.matcher(asked).find())
                .flatMap(text -> named(asked, text));
        answer.ifPresent(topics::add);
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (recent.get(i).role() == Role.USER) {
                topics.addAll(Names.in(recent.get(i).text()));
            }
        }
        last(recent, Role.ASSISTANT).map(FollowUps::unmarked).ifPresent(text -> topics.addAll(Names.in(text)));
        topics.removeIf(question::contains);
        return new ArrayList<>(topics);
    }

    /** The name that the last answer gave to what was asked, as the reader finds it there. */
    private Optional<String> named(String asked, String answer) {
        String text = unmarked(answer);
        Passage passage = new Passage("", "", 0, text.length(), text, Sentences.of(text, 0, text.length()));
        if (passage.sentences().isEmpty()) {
            return Optional.empty();
        }
        Reading reading = reader.read(asked, List.of(passage)).get(0);
        return reading.spans().stream().reduce((a, b) -> b.score() > a.score() ? b : a).map(ScoredSpan::span)
                .map(span -> span.of(text)).filter(span -> !Names.in(span).isEmpty());
    }

    private static String unmarked(String answer) {
        return MARKER.matcher(answer).replaceAll("").strip();
    }

    private static Optional<String> last(List<Turn> turns, Role role) {
        return turns.stream().filter(turn -> turn.role() == role).reduce((a, b) -> b).map(Turn::text).map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static boolean isShort(String text) {
        return text.split("\\s+").length <= SHORT;
    }
}
