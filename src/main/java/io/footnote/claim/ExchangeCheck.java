package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Nothing has taken the place of something else of the same source: between the same two neighbours where the source says
 * y, the claim does not say x, if it says y where the source says x, or if both are names, dates or numbers.
 */
final class ExchangeCheck implements Check {

    private static final Set<String> JOINTS = Set.of("and", "or", ",", "the");

    private record Place(String before, String here, String after) {

        boolean isSamePlace(Place other) {
            return before.equals(other.before) && after.equals(other.after);
        }
    }

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        Phrase source = ground.sentence();
        List<Place> sourced = places(source);
        List<Place> claimed = places(claim);
        for (int at = 0; at < claimed.size(); at++) {
            Place place = claimed.get(at);
            boolean moved = sourced.stream().anyMatch(other -> other.here.equals(place.here))
                    && sourced.stream().noneMatch(other -> other.here.equals(place.here) && other.isSamePlace(place));
            if (moved && claim.words().get(at).isWord() && isTaken(place, at, claim, claimed, source, sourced)) {
                return Rule.UNSUPPORTED;
            }
        }
        return null;
    }

    private static boolean isTaken(Place place, int at, Phrase claim, List<Place> claimed, Phrase source, List<Place> sourced) {
        for (int other = 0; other < sourced.size(); other++) {
            Place theirs = sourced.get(other);
            if (!theirs.isSamePlace(place) || theirs.here.equals(place.here)) {
                continue;
            }
            boolean facts = claim.isFact(at) && !claim.isWithinName(at) && source.isFact(other) && isTelling(place);
            if (facts && claimed.stream().noneMatch(ours -> ours.here.equals(theirs.here))
                    || isExchanged(place, theirs.here, at, claim, claimed, sourced)) {
                return true;
            }
        }
        return false;
    }

    /** The other word of the claim stands in this one's place of the source, and not in the same list. */
    private static boolean isExchanged(Place place, String theirs, int at, Phrase claim, List<Place> claimed,
            List<Place> sourced) {
        for (int other = 0; other < claimed.size(); other++) {
            Place ours = claimed.get(other);
            boolean there = ours.here.equals(theirs)
                    && sourced.stream().anyMatch(source -> source.here.equals(place.here) && source.isSamePlace(ours));
            if (there && !isList(claim, Math.min(at, other), Math.max(at, other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isList(Phrase claim, int from, int to) {
        return claim.words().subList(from, to).stream().allMatch(
                word -> JOINTS.contains(word.folded()) || word.isContent() && !Lexicon.isVerb(word))
                && claim.words()
                        .subList(from, to).stream().anyMatch(word -> JOINTS.contains(word.folded()));
    }

    /** "in … in" is a place like any other. */
    private static boolean isTelling(Place place) {
        return !Lexicon.is("stop", place.before) && Character.isLetter(place.before.charAt(0))
                || !Lexicon.is("stop", place.after) && Character.isLetter(place.after.charAt(0));
    }

    private static List<Place> places(Phrase phrase) {
        List<Place> places = new ArrayList<>();
        List<Word> words = phrase.words();
        for (int at = 0; at < words.size(); at++) {
            String before = at == 0 ? "^" : words.get(at - 1).folded();
            String after = at + 1 == words.size() ? "." : words.get(at + 1).folded();
            places.add(new Place(before, words.get(at).folded(), after));
        }
        return places;
    }
}
