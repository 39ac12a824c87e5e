package io.footnote.claim;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What limits a statement of the source is not dropped: that it held "for a time" or "partly", or that a party to a trial
 * says so.
 */
final class ScopeCheck implements Check {

    private static final int NEAR = 3;
    private static final int SPEAKS = 6;

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        Phrase source = ground.phrase();
        boolean limited = isAny("passing", claim.words());
        for (int at = 0; at < source.words().size(); at++) {
            boolean limits = Lexicon.is("passing", source.words().get(at).folded());
            Word head = limits ? source.contentFrom(at + 1, NEAR) : null;
            if (!limited && head != null && claim.says(head)) {
                return Rule.UNSUPPORTED;
            }
        }
        return isPartisan(ground.sentence().words()) && !isAny("saying", claim.words()) ? Rule.UNSUPPORTED : null;
    }

    /** "his lawyer told the court". */
    private static boolean isPartisan(List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            int end = Math.min(words.size(), at + SPEAKS);
            if (Lexicon.is("partisan", words.get(at).folded()) && isAny("saying", words.subList(at + 1, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAny(String kind, List<Word> words) {
        return words.stream().anyMatch(word -> Lexicon.is(kind, word.folded()));
    }
}
