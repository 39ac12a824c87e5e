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
        boolean invented = claimed.size() > sourced.size()
                || claimed.stream().anyMatch(at -> !isDeniedToo(claim, at, ground.phrase(), sourced));
        boolean dropped = sourced.stream().anyMatch(at -> isDropped(ground.phrase(), at, claim, claimed));
        return invented || dropped ? Rule.NEGATION : null;
    }

    private static boolean isDropped(Phrase source, int denial, Phrase claim, List<Integer> claimed) {
        Word denied = denied(source, denial);
        if (denied != null && claim.says(denied) && !isDenied(denied, claim, claimed)) {
            return true;
        }
        // What is doubted or rejected may be a whole statement.
        List<Word> clause = Lexicon.is("denyverb", source.words().get(denial).folded()) ? clause(source, denial) : List.of();
        return claimed.isEmpty() && clause.size() > 1 && 2 * clause.stream().filter(claim::says).count() > clause.size();
    }

    private static List<Word> clause(Phrase source, int denial) {
        List<Word> clause = new ArrayList<>();
        for (int at = denial + 1; at < source.words().size() && !",;:".contains(source.words().get(at).written()); at++) {
            if (source.content().contains(at)) {
                clause.add(source.words().get(at));
            }
        }
        return clause;
    }

    /** The source has a denial, of the same word or near it. */
    private static boolean isDeniedToo(Phrase claim, int at, Phrase source, List<Integer> denials) {
        Word denied = denied(claim, at);
        String word = claim.words().get(at).stem();
        boolean same = Lexicon.is("denyverb", claim.words().get(at).folded())
                && denials.stream().anyMatch(denial -> source.words().get(denial).stem().equals(word));
        return same || (denied == null ? !denials.isEmpty() : isDenied(denied, source, denials));
    }

    private static boolean isDenied(Word word, Phrase phrase, List<Integer> denials) {
        for (int denial : denials) {
            if (isNear(word, phrase, denial, 1) || isNear(word, phrase, denial, -1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Word word, Phrase phrase, int denial, int step) {
        int at = denial + step;
        for (int i = 0; i < 2 * NEAR && at >= 0 && at < phrase.words().size(); i++, at += step) {
            Word other = phrase.words().get(at);
            if (",;:".contains(other.written())) {
                return false;
            }
            if (other.isWord() && Lexicon.same(word.stem(), other.stem())) {
                return true;
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
