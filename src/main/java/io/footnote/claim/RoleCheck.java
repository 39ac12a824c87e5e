package io.footnote.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Who did it and to whom it was done are not swapped: names do not change sides around a word, the passive ("was invited
 * by") turned round.
 */
final class RoleCheck implements Check {

    private static final Set<String> AUXILIARIES = Set.of("was", "were", "been", "be", "is", "are", "being", "got");

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        boolean swapped = IntStream.range(0, claim.words().size())
                .anyMatch(at -> isDeed(claim, at) && isSwapped(claim, at, ground.phrase()));
        return swapped ? Rule.UNSUPPORTED : null;
    }

    private static boolean isSwapped(Phrase claim, int at, Phrase source) {
        Word deed = claim.words().get(at);
        int doer = actor(claim, at, true);
        int done = actor(claim, at, false);
        boolean plain = !Lexicon.isVerb(deed);
        if (doer < 0 || plain && (done < 0 || !isNext(claim, at, doer) || !isNext(claim, at, done))) {
            return false;
        }
        String who = claim.words().get(doer).name();
        String whom = done < 0 ? "" : claim.words().get(done).name();
        List<Integer> same = IntStream.range(0, source.words().size())
                .filter(other -> isDeed(source, other) && Lexicon.same(deed.stem(), source.words().get(other).stem())).boxed()
                .toList();
        boolean holds = same.stream()
                .anyMatch(other -> has(source, other, true, who) && (whom.isEmpty() || has(source, other, false, whom)));
        boolean turned = same.stream().anyMatch(other -> has(source, other, false, who) && !isOwned(source, other, who)
                && (isNext(claim, at, doer) && !plain && !has(source, other, true, who) || has(source, other, true, whom)));
        boolean reversed = !plain && !whom.isEmpty()
                && same.stream().anyMatch(other -> isDoer(source, other, whom) && !has(source, other, false, whom));
        return (turned || reversed) && !holds;
    }

    /** Titles within names count: "the Iranian Ambassador to Russia". */
    private static boolean isDeed(Phrase phrase, int at) {
        Word word = phrase.words().get(at);
        return word.isContent() && !isActor(phrase, at) && !Lexicon.is("symmetric", word.folded())
                && (phrase.content().contains(at) || Lexicon.knows(word.stem()));
    }

    private static boolean isActor(Phrase phrase, int at) {
        Word word = phrase.words().get(at);
        boolean body = Lexicon.is("body", word.folded()) && phrase.isWithinName(at);
        return word.isCapital() && phrase.isNamed(at) && (body || Lexicon.isLand(word.folded()) || !Lexicon.knows(word.stem()));
    }

    /** Where the name nearest to the word stands, on the doer's side or on the other; -1 if there is none. */
    private static int actor(Phrase phrase, int at, boolean doer) {
        int step = doer != isPassive(phrase, at) ? -1 : 1;
        for (int other = at + step; other >= 0 && other < phrase.words().size(); other += step) {
            if (isActor(phrase, other)) {
                return other;
            }
        }
        return -1;
    }

    private static boolean has(Phrase phrase, int at, boolean doer, String name) {
        boolean before = doer != isPassive(phrase, at);
        return IntStream.range(before ? 0 : at + 1, before ? at : phrase.words().size())
                .anyMatch(other -> isActor(phrase, other) && phrase.words().get(other).name().equals(name));
    }

    /** Nearest on the doer's side: "Munro said Aziz had dismissed him". */
    private static boolean isDoer(Phrase phrase, int at, String name) {
        int doer = actor(phrase, at, true);
        return doer >= 0 && phrase.words().get(doer).name().equals(name);
    }

    /** "the President of Ukraine" is Ukraine's president. */
    private static boolean isOwned(Phrase phrase, int at, String name) {
        List<Word> words = phrase.words();
        return at + 2 < words.size() && words.get(at + 1).folded().equals("of")
                && words.subList(at + 2, Math.min(words.size(), at + 4)).stream().anyMatch(word -> word.name().equals(name));
    }

    /** Nothing but small words stands between. */
    private static boolean isNext(Phrase phrase, int at, int other) {
        return phrase.words().subList(Math.min(at, other) + 1, Math.max(at, other)).stream()
                .allMatch(word -> word.isWord() && !word.isContent());
    }

    static boolean isPassive(Phrase phrase, int at) {
        List<Word> words = phrase.words();
        String word = words.get(at).folded();
        boolean auxiliary = words.subList(Math.max(0, at - 3), at).stream()
                .anyMatch(before -> AUXILIARIES.contains(before.folded()));
        boolean by = words.subList(at + 1, Math.min(words.size(), at + (auxiliary ? 5 : 3))).stream()
                .anyMatch(next -> next.folded().equals("by"));
        return !word.endsWith("ing") && (by || auxiliary && Lexicon.isVerb(words.get(at)));
    }
}
