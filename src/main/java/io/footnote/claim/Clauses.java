package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two statements of a sentence that joins them by "and", "but", "while", a semicolon or a relative pronoun, which add
 * nothing of their own. Not by "because" or "after": that would be a third statement.
 */
record Clauses(String first, String second) {

    private static final Pattern JOINT = Pattern.compile(
            "\\s*[;—]\\s+|,?\\s+(?:and|but|while|whereas)\\s+(?:also\\s+|then\\s+)?|,\\s+(?:who|which)\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRONOUN = Pattern.compile("^(?:he|she|it|they)\\b\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern APPOSED = Pattern.compile("^([^,]{1,80}), (?:who |which )?([^,]+(?:,[^,]+)*?), (\\p{Ll}.+)$");
    private static final Set<String> AUXILIARIES = Set.of("do", "does", "will", "shall", "must", "should", "not", "to", "be");
    private static final Pattern AGED = Pattern.compile("^(.+?),? (?:at the age of|aged) (\\d+),?(.*)$");
    private static final Pattern APPOSED_LAST = Pattern.compile("^(.+?\\p{Lu}[\\p{L}'’-]+), (?:who |which )?(.+)$");

    /** Each way to take the sentence apart. */
    static List<Clauses> of(String sentence) {
        List<Clauses> ways = new ArrayList<>();
        Matcher joint = JOINT.matcher(sentence);
        while (joint.find()) {
            String first = sentence.substring(0, joint.start());
            String second = withSubject(first, sentence.substring(joint.end()));
            if (says(first) && says(second)) {
                ways.add(new Clauses(first, second));
            }
        }
        addApposition(sentence, ways);
        addAge(sentence, ways);
        return ways;
    }

    /** "Ann, a painter, lives in Oslo", "He met Ann, a painter". */
    private static void addApposition(String sentence, List<Clauses> ways) {
        Matcher inside = APPOSED.matcher(sentence);
        if (inside.matches() && says(inside.group(1) + " " + inside.group(3))) {
            ways.add(new Clauses(inside.group(1) + " " + inside.group(3), withSubject(inside.group(1), inside.group(2))));
        }
        Matcher last = APPOSED_LAST.matcher(sentence);
        if (last.matches() && says(last.group(1))) {
            List<Name> names = Phrase.of(last.group(1)).names();
            if (!names.isEmpty()) {
                String named = names.get(names.size() - 1).called().written();
                ways.add(new Clauses(last.group(1), named + ", " + last.group(2)));
            }
        }
    }

    /** "She died at the age of 87": she died, and she was 87. */
    private static void addAge(String sentence, List<Clauses> ways) {
        Matcher aged = AGED.matcher(sentence);
        if (aged.matches() && says(aged.group(1) + aged.group(3))) {
            Phrase phrase = Phrase.of(aged.group(1));
            String who = phrase.refersBack() ? phrase.words().get(0).written() : subject(phrase);
            ways.add(new Clauses(aged.group(1) + aged.group(3), who + " was " + aged.group(2)));
        }
    }

    private static boolean says(String clause) {
        Phrase phrase = Phrase.of(clause);
        int facts = phrase.names().size() + phrase.days().size() + phrase.quantities().size();
        return !phrase.content().isEmpty() && phrase.content().size() + facts >= 2;
    }

    /** "and left on Monday": who left is said before. */
    static String withSubject(String first, String second) {
        Matcher pronoun = PRONOUN.matcher(second);
        String rest = pronoun.find() ? second.substring(pronoun.end()) : second;
        Phrase phrase = Phrase.of(rest);
        boolean named = !phrase.names().isEmpty()
                && (phrase.content().isEmpty() || phrase.names().get(0).from() < phrase.content().get(0));
        boolean own = rest.length() == second.length() && (named || hasSubject(phrase));
        String subject = own ? "" : subject(Phrase.of(first));
        return subject.isEmpty() ? rest : subject + " " + rest;
    }

    /** Something that is no adverb stands before its verb. */
    private static boolean hasSubject(Phrase phrase) {
        int verb = 0;
        while (verb < phrase.words().size() && !Lexicon.isVerb(phrase.words().get(verb))) {
            verb++;
        }
        int end = verb;
        boolean auxiliary = !phrase.words().isEmpty() && AUXILIARIES.contains(phrase.words().get(0).folded());
        return !auxiliary && verb < phrase.words().size() && phrase.content().stream()
                .anyMatch(at -> at < end && !phrase.words().get(at).folded().endsWith("ly"));
    }

    private static String whole(Name name, Phrase phrase) {
        return phrase.words().subList(name.from(), name.to()).stream().map(Word::written)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static String subject(Phrase phrase) {
        int content = phrase.content().isEmpty() ? Integer.MAX_VALUE : phrase.content().get(0);
        if (!phrase.names().isEmpty() && phrase.names().get(0).from() < content + 2) {
            return whole(phrase.names().get(0), phrase);
        }
        return content == Integer.MAX_VALUE ? "" : "the " + phrase.words().get(content).written();
    }
}
