package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Three words in a row of the claim do not stand the other way round in the source ("sharks eat octopuses"), and what
 * stands behind "from", "to" or "for" has not changed places ("from 50 to 35").
 */
final class OrderCheck implements Check {

    private static final List<String> WAYS = List.of("from", "to", "for", "by", "against", "with", "than", "over");
    private static final Set<String> REACHING = Set.of("for", "with");
    private static final int REACH = 6;
    private static final Set<String> TOWARDS = Set.of("into", "towards", "toward");

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        List<Integer> claimed = meaningful(claim);
        Phrase source = ground.phrase();
        List<Integer> sourced = meaningful(source);
        for (int i = 2; i < claimed.size(); i++) {
            if (isReversed(claim, claimed.subList(i - 2, i + 1), source, sourced)) {
                return Rule.UNSUPPORTED;
            }
        }
        boolean exchanged = WAYS.stream().anyMatch(way -> isExchanged(way, claim, claimed, source, sourced));
        return exchanged ? Rule.UNSUPPORTED : null;
    }

    private static boolean isReversed(Phrase claim, List<Integer> three, Phrase source, List<Integer> sourced) {
        Word middle = claim.words().get(three.get(1));
        if (Lexicon.is("symmetric", middle.folded()) || isNumber(middle) || isNumber(claim.words().get(three.get(0)))
                || isJoined(claim, three.get(0), three.get(2))) {
            return false;
        }
        boolean passive = RoleCheck.isPassive(claim, three.get(1));
        boolean reversed = false;
        for (int at : sourced) {
            if (!isSame(middle, source.words().get(at))) {
                continue;
            }
            boolean turned = passive != RoleCheck.isPassive(source, at) || isOf(source, at);
            boolean firstBefore = stands(claim.words().get(three.get(0)), source, sourced, at, true);
            boolean lastAfter = stands(claim.words().get(three.get(2)), source, sourced, at, false);
            if (turned || firstBefore && lastAfter) {
                return false;
            }
            reversed |= !firstBefore && !lastAfter && stands(claim.words().get(three.get(2)), source, sourced, at, true)
                    && stands(claim.words().get(three.get(0)), source, sourced, at, false);
        }
        return reversed;
    }

    /** Members of a list may stand in any order. */
    private static boolean isJoined(Phrase phrase, int from, int to) {
        return phrase.words().subList(from, to).stream()
                .anyMatch(word -> word.folded().equals("and") || word.folded().equals("or") || word.folded().equals(","));
    }

    private static boolean isOf(Phrase phrase, int at) {
        return at + 1 < phrase.words().size() && phrase.words().get(at + 1).folded().equals("of");
    }

    private static boolean stands(Word word, Phrase source, List<Integer> sourced, int at, boolean before) {
        return sourced.stream()
                .anyMatch(other -> (before ? other < at : other > at) && isSame(word, source.words().get(other)));
    }

    /** Both have "from x" and "y", one of them as "x" and "from y". */
    private static boolean isExchanged(String way, Phrase claim, List<Integer> claimed, Phrase source, List<Integer> sourced) {
        List<Word> ours = behind(way, claim, claimed);
        List<Word> theirs = behind(way, source, sourced);
        List<Word> near = REACHING.contains(way) ? reach(way, claim, claimed) : List.of();
        return ours.stream().anyMatch(x -> theirs.stream().noneMatch(other -> isSame(x, other)) && isIn(x, source, sourced)
                && theirs.stream()
                        .anyMatch(y -> !near.contains(y) && near.stream().noneMatch(other -> isSame(y, other))
                                && ours.stream().noneMatch(other -> isSame(y, other)) && isIn(y, claim, claimed)));
    }

    private static List<Word> behind(String way, Phrase phrase, List<Integer> meaningful) {
        List<Word> behind = new ArrayList<>();
        for (int at : meaningful) {
            for (int before = at - 1; before >= Math.max(0, at - 3) && !meaningful.contains(before); before--) {
                String word = phrase.words().get(before).folded();
                if (word.equals(way) || way.equals("to") && TOWARDS.contains(word)) {
                    behind.add(phrase.words().get(at));
                }
            }
        }
        return behind;
    }

    /** "for her debut novel". */
    private static List<Word> reach(String way, Phrase phrase, List<Integer> meaningful) {
        List<Word> reach = new ArrayList<>();
        for (int at : meaningful) {
            List<Word> before = phrase.words().subList(Math.max(0, at - REACH), at);
            if (before.stream().anyMatch(word -> word.folded().equals(way))) {
                reach.add(phrase.words().get(at));
            }
        }
        return reach;
    }

    private static boolean isIn(Word word, Phrase phrase, List<Integer> meaningful) {
        return meaningful.stream().anyMatch(at -> isSame(word, phrase.words().get(at)));
    }

    private static boolean isNumber(Word word) {
        return word.isNumeric() || Quantity.small(word.folded()) != null;
    }

    private static boolean isSame(Word word, Word other) {
        return word.name().equals(other.name()) || Lexicon.same(word.stem(), other.stem());
    }

    private static List<Integer> meaningful(Phrase phrase) {
        List<Integer> meaningful = new ArrayList<>();
        for (int at = 0; at < phrase.words().size(); at++) {
            Word word = phrase.words().get(at);
            if (isNumber(word) || word.isContent() && !Lexicon.is("light", word.folded())) {
                meaningful.add(at);
            }
        }
        return meaningful;
    }
}
