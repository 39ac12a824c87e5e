package io.footnote.claim;

import java.util.List;
import java.util.Set;

/**
 * What a sentence does not say, but its article makes plain: "the planning committee" where it says "the committee", "the
 * owner" of Ann Lee whom it calls the owner elsewhere, "the book" where "it" can only be the book, "the team" that says "we".
 */
final class Known {

    private static final Set<String> US = Set.of("team", "side", "company", "firm", "club", "party", "government", "council");
    private static final Set<String> WE = Set.of("we", "our", "us");
    private static final Set<String> THE = Set.of("the", "a", "an", "his", "her", "its", "their", "as", "'");
    private static final int BESIDE = 3;
    /** Of how much an article speaks again and again. */
    private static final int SALIENT = 3;

    private Known() {
    }

    static boolean is(Phrase claim, int at, Ground ground) {
        Word word = claim.words().get(at);
        if (Lexicon.isVerb(word) || word.isCapital() && at > 0) {
            return false;
        }
        Phrase source = ground.phrase();
        return isCompound(claim, at, ground) || isNamed(claim, at) && isRole(word, ground) || isIt(word, ground)
                || US.contains(word.folded()) && source.words().stream().anyMatch(other -> WE.contains(other.folded()));
    }

    /** One half of a pair of words that stands in the article; the sentence says the other half. */
    private static boolean isCompound(Phrase claim, int at, Ground ground) {
        return isPair(claim, at, at + 1, at + 1, ground) || isPair(claim, at - 1, at, at - 1, ground);
    }

    private static boolean isPair(Phrase claim, int first, int second, int known, Ground ground) {
        if (first < 0 || second >= claim.words().size() || !claim.content().contains(known)
                || Lexicon.isVerb(claim.words().get(known)) || !ground.phrase().hasStem(claim.words().get(known).stem())) {
            return false;
        }
        List<Word> words = ground.around().words();
        for (int at = 1; at < words.size(); at++) {
            if (words.get(at - 1).stem().equals(claim.words().get(first).stem())
                    && words.get(at).stem().equals(claim.words().get(second).stem())) {
                return true;
            }
        }
        return false;
    }

    /** "the owner", "his lawyer", "the hotel's owner". */
    private static boolean isNamed(Phrase claim, int at) {
        return at > 0 && THE.contains(claim.words().get(at - 1).folded());
    }

    /** The article has the word directly before or, with a comma, behind a name of the sentence. */
    private static boolean isRole(Word word, Ground ground) {
        List<Word> words = ground.around().words();
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).stem().equals(word.stem())) {
                continue;
            }
            List<Word> next = words.subList(at + 1, Math.min(words.size(), at + 1 + BESIDE));
            int skip = !next.isEmpty() && next.get(0).written().equals(",") ? 1 : 0;
            if (next.size() > skip && next.get(skip).isCapital()
                    && next.subList(skip, next.size()).stream().anyMatch(name -> isNamedIn(name, ground.phrase()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamedIn(Word word, Phrase phrase) {
        return word.isCapital() && phrase.names().stream().anyMatch(name -> name.called().folded().equals(word.folded()));
    }

    /** What "it" stands for: said in the sentence before, and so often that nothing else is likely to be meant. */
    private static boolean isIt(Word word, Ground ground) {
        boolean it = ground.phrase().words().stream().anyMatch(other -> other.folded().equals("it"));
        int last = ground.before().size() - 1;
        long often = ground.around().words().stream().filter(other -> other.isWord() && other.stem().equals(word.stem()))
                .count();
        return it && last >= 0 && ground.before().get(last).says(word) && often >= SALIENT;
    }
}
