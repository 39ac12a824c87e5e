package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The claim denies what its source denies, and nothing else: "not", "never", "without", "refused to", "failed to". A word
 * of denial denies the next word that carries meaning.
 */
final class NegationCheck implements Check {

    private static final int NEAR = 4;

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        List<Integer> claimed = denials(claim);
        List<Integer> sourced = denials(ground.phrase());
        boolean invented = claimed.stream().anyMatch(at -> !isDeniedToo(claim, at, ground.phrase(), sourced));
        boolean dropped = sourced.stream().anyMatch(at -> {
            Word denied = denied(ground.phrase(), at);
            return denied != null && claim.says(denied) && !isDenied(denied, claim, claimed);
        });
        return invented || dropped ? Rule.NEGATION : null;
    }

    /** The source has a denial, of the same word or near it. */
    private static boolean isDeniedToo(Phrase claim, int at, Phrase source, List<Integer> denials) {
        Word denied = denied(claim, at);
        return denied == null ? !denials.isEmpty() : isDenied(denied, source, denials);
    }

    private static boolean isDenied(Word word, Phrase phrase, List<Integer> denials) {
        for (int denial : denials) {
            int last = Math.min(phrase.words().size(), denial + 2 * NEAR);
            for (int at = Math.max(0, denial - 2 * NEAR); at < last; at++) {
                Word other = phrase.words().get(at);
                if (at != denial && other.isWord() && Lexicon.same(word.stem(), other.stem())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> denials(Phrase phrase) {
        List<Integer> denials = new ArrayList<>();
        for (int at = 0; at < phrase.words().size(); at++) {
            String word = phrase.words().get(at).folded();
            boolean notOnly = word.equals("not") && at + 1 < phrase.words().size()
                    && phrase.words().get(at + 1).folded().equals("only");
            if ((Lexicon.is("deny", word) || Lexicon.is("denyverb", word)) && !notOnly) {
                denials.add(at);
            }
        }
        return denials;
    }

    private static @Nullable Word denied(Phrase phrase, int denial) {
        for (int at = denial + 1; at < Math.min(phrase.words().size(), denial + 1 + NEAR); at++) {
            Word word = phrase.words().get(at);
            if (!word.isWord() && !"\"“”‘'".contains(word.written())) {
                return null;
            }
            if (phrase.content().contains(at)) {
                return word;
            }
        }
        return null;
    }
}
