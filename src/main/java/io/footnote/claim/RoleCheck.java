package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Who did it and to whom it was done are not swapped. A name stands on one side of a word in the claim and never on that
 * side in the source, the passive ("was invited by") turned round.
 */
final class RoleCheck implements Check {

    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "be", "is", "are", "being", "by");

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        for (int at = 0; at < claim.words().size(); at++) {
            if (!isDeed(claim, at)) {
                continue;
            }
            Word verb = claim.words().get(at);
            if (!Lexicon.is("symmetric", verb.folded()) && isSwapped(claim, at, ground.phrase())) {
                return Rule.UNSUPPORTED;
            }
        }
        return isTurned(claim, ground.phrase()) ? Rule.UNSUPPORTED : null;
    }

    private static boolean isSwapped(Phrase claim, int at, Phrase source) {
        List<Integer> same = new ArrayList<>();
        for (int other = 0; other < source.words().size(); other++) {
            if (isDeed(source, other) && Lexicon.same(claim.words().get(at).stem(), source.words().get(other).stem())) {
                same.add(other);
            }
        }
        String doer = side(claim, at, true);
        String done = side(claim, at, false);
        if (same.isEmpty() || doer.isEmpty()) {
            return false;
        }
        boolean asked = done.isEmpty();
        boolean holds = same.stream().anyMatch(other -> has(source, other, true, doer)
                && (asked || has(source, other, false, done)));
        boolean turned = same.stream().anyMatch(other -> has(source, other, false, doer)
                && (asked ? Lexicon.isVerb(claim.words().get(at)) && isNext(claim, at, doer) : has(source, other, true, done)));
        return turned && !holds;
    }

    /** Titles within names count: "the Iranian Ambassador to Russia". */
    private static boolean isDeed(Phrase phrase, int at) {
        return phrase.words().get(at).isContent() && !isActor(phrase, at)
                && (phrase.content().contains(at) || Lexicon.knows(phrase.words().get(at).stem()));
    }

    private static boolean isActor(Phrase phrase, int at) {
        Word word = phrase.words().get(at);
        return word.isCapital() && phrase.isNamed(at) && (Lexicon.isLand(word.folded()) || !Lexicon.knows(word.stem()));
    }

    /** The name nearest to the word on the doer's side, or on the other. */
    private static String side(Phrase phrase, int at, boolean doer) {
        boolean before = doer != isPassive(phrase, at);
        int step = before ? -1 : 1;
        for (int other = at + step; other >= 0 && other < phrase.words().size(); other += step) {
            if (isActor(phrase, other)) {
                return Lexicon.name(phrase.words().get(other).folded());
            }
        }
        return "";
    }

    private static boolean has(Phrase phrase, int at, boolean doer, String key) {
        boolean before = doer != isPassive(phrase, at);
        int from = before ? 0 : at + 1;
        int to = before ? at : phrase.words().size();
        return IntStream.range(from, to).anyMatch(
                other -> isActor(phrase, other) && Lexicon.name(phrase.words().get(other).folded()).equals(key));
    }

    /** Nothing but small words stands between the name and the verb. */
    private static boolean isNext(Phrase claim, int at, String key) {
        return claim.names().stream().filter(name -> name.key().equals(key) && name.to() <= at)
                .anyMatch(name -> claim.words().subList(name.to(), at).stream()
                        .allMatch(word -> word.isWord() && !word.isContent()));
    }

    private static boolean isPassive(Phrase phrase, int at) {
        List<Word> words = phrase.words();
        boolean auxiliary = false;
        for (int before = at - 1; before >= 0 && before >= at - 3; before--) {
            auxiliary |= Set.of("was", "were", "been", "be", "is", "are", "being", "got").contains(words.get(before).folded());
        }
        boolean by = false;
        for (int after = at + 1; after < words.size() && after <= at + 4; after++) {
            by |= words.get(after).folded().equals("by");
        }
        boolean participle = words.get(at).folded().endsWith("ed") || words.get(at).folded().endsWith("en")
                || !words.get(at).folded().endsWith("ing");
        return participle && (by || auxiliary && words.get(at).folded().endsWith("ed"));
    }

    /** "from Tehran" where the source says "to Tehran". */
    private static boolean isTurned(Phrase claim, Phrase source) {
        for (Name name : claim.names()) {
            String way = way(claim, name);
            if (way.isEmpty()) {
                continue;
            }
            List<String> ways = source.names().stream().filter(other -> other.key().equals(name.key()))
                    .map(other -> way(source, other)).toList();
            if (!ways.isEmpty() && !ways.contains(way) && ways.contains(way.equals("from") ? "to" : "from")) {
                return true;
            }
        }
        return false;
    }

    private static String way(Phrase phrase, Name name) {
        int at = name.from() - 1;
        at -= at > 0 && phrase.words().get(at).folded().equals("the") ? 1 : 0;
        String word = at < 0 ? "" : phrase.words().get(at).folded();
        return Set.of("to", "into", "towards", "toward").contains(word) ? "to" : word.equals("from") ? "from" : "";
    }
}
