package io.footnote.claim;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Each name of the claim stands in the source, letter for letter. A longer form of a name may stand beside it elsewhere in
 * the passage, and where the source says "he" or "they", the name may stand in the sentence or title before.
 */
final class NameCheck implements Check {

    private static final int APPOSITION = 8;
    /** "the French rider Amélie Roux". */
    private static final int LAND = 3;
    private static final Set<String> PLACING = Set.of("in", "at", "to");

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        return claim.names().stream().allMatch(name -> stands(name, ground) || isPlace(name, claim, ground)) ? null : Rule.NAME;
    }

    private static boolean stands(Name name, Ground ground) {
        Phrase source = ground.phrase();
        boolean named = name.words().stream().anyMatch(source::hasName);
        if (named) {
            return isTogether(name, ground);
        }
        return isMeant(name, ground);
    }

    /** Each word of a longer name, or of a name with a title, stands beside the next in the article too. */
    private static boolean isTogether(Name name, Ground ground) {
        List<Word> words = name.words();
        for (int i = 1; i < words.size(); i++) {
            Word one = words.get(i - 1);
            Word other = words.get(i);
            boolean initials = ground.around().isInitialsHere(one) || ground.around().isInitialsHere(other);
            if (!initials && !isBeside(one, other, ground.around()) && !isBeside(other, one, ground.around())) {
                return false;
            }
        }
        return words.stream().allMatch(ground.around()::hasName);
    }

    /** "Secretary Patrushev", where "Nikolai Patrushev, the Secretary" stands in the passage. */
    private static boolean isBeside(Word missing, Word known, Phrase around) {
        List<Word> words = around.words();
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).name().equals(known.name())) {
                continue;
            }
            for (int other = Math.max(0, at - APPOSITION); other < Math.min(words.size(), at + APPOSITION + 1); other++) {
                if (other != at && words.get(other).name().equals(missing.name()) && isOneName(words, at, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOneName(List<Word> words, int at, int other) {
        int from = Math.min(at, other);
        int to = Math.max(at, other);
        boolean run = words.subList(from, to + 1).stream()
                .allMatch(word -> word.isCapital() || word.isNumeric() || Name.isInside(word));
        List<Word> between = words.subList(from + 1, to);
        boolean apposed = between.stream().filter(word -> word.written().equals(",")).count() == 1
                && between.stream().noneMatch(word -> Lexicon.isVerb(word) || ".!?;".contains(word.written()));
        boolean land = Lexicon.isLand(words.get(at).folded()) || Lexicon.isLand(words.get(other).folded());
        boolean ofLand = land && to - from <= LAND && between.stream().allMatch(word -> word.isWord() && !Lexicon.isVerb(word));
        return run || apposed || ofLand;
    }

    /** "in Oslo" may stand in the title or, where the source says "there", before. */
    private static boolean isPlace(Name name, Phrase claim, Ground ground) {
        boolean place = name.from() > 0 && claim.words().subList(Math.max(0, name.from() - 2), name.from()).stream()
                .anyMatch(word -> PLACING.contains(word.folded()));
        boolean there = ground.phrase().hasStem("there");
        return place && (stands(name, ground.title())
                || there && ground.before().stream().anyMatch(before -> stands(name, before)));
    }

    private static boolean stands(Name name, Phrase phrase) {
        return name.words().stream().allMatch(phrase::hasName);
    }

    /** Whom the source calls "he": who was named first in the nearest sentence before, or in the title. */
    private static boolean isMeant(Name name, Ground ground) {
        if (!ground.phrase().refersBack()) {
            return ground.before().isEmpty() && Introduced.is(name, ground);
        }
        for (int i = ground.before().size() - 1; i >= 0; i--) {
            List<Name> names = ground.before().get(i).names();
            if (!names.isEmpty()) {
                return isSame(name, names.get(0));
            }
        }
        return ground.title().names().stream().anyMatch(other -> isSame(name, other));
    }

    private static boolean isSame(Name name, Name other) {
        return name.called().folded().equals(other.called().folded())
                && name.words().stream().allMatch(word -> other.words().stream()
                        .anyMatch(part -> part.folded().equals(word.folded())) || other.words().size() == 1);
    }
}
