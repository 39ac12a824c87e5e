package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How much of what a claim says stands in a source, beside facts. A word is said by a synonym too; where the source says
 * "it", what the claim is about may stand before; one word of the title may be left out; and two countries are countries.
 *
 * @param said the words that stand there
 * @param unsaid the words that do not
 */
record Coverage(List<Word> said, List<Word> unsaid) {

    private static final Set<String> LANDS = Set.of("country", "countries", "nation", "nations", "state", "states", "side",
            "sides");

    static Coverage of(Phrase claim, Ground ground) {
        List<Word> said = new ArrayList<>();
        List<Word> unsaid = new ArrayList<>();
        int first = claim.content().stream().filter(at -> !isLight(claim, at)).findFirst().orElse(-1);
        for (int at : claim.content()) {
            Word word = claim.words().get(at);
            boolean meant = at == first && !Lexicon.isVerb(word)
                    && (isMeant(word, ground) || isShell(claim, at) || isEvent(claim, at, ground));
            if (ground.phrase().says(word) || isNamedLand(word, ground.phrase()) || meant
                    || isHedgedToo(word, ground.phrase()) || Known.is(claim, at, ground)) {
                said.add(word);
            } else if (!isLight(claim, at) && !isHappening(claim, at, first, ground)) {
                unsaid.add(word);
            }
        }
        boolean topic = unsaid.size() == 1 && said.size() >= 2 && !Lexicon.isVerb(unsaid.get(0))
                && ground.title().says(unsaid.get(0));
        if (topic) {
            said.addAll(unsaid);
            unsaid.clear();
        }
        return new Coverage(said, unsaid);
    }

    private static boolean isLight(Phrase claim, int at) {
        return Lexicon.is("light", claim.words().get(at).folded());
    }

    /** "may" for "could", "not" for "no": what they belong to is for other checks to see. */
    private static boolean isHedgedToo(Word word, Phrase source) {
        return List.of("hedge", "deny").stream().anyMatch(kind -> Lexicon.is(kind, word.folded())
                && source.words().stream().anyMatch(other -> Lexicon.is(kind, other.folded()) && !other.isCapital()));
    }

    private static boolean isNamedLand(Word word, Phrase source) {
        return LANDS.contains(word.folded())
                && source.words().stream().anyMatch(other -> other.isCapital() && Lexicon.isLand(other.folded()));
    }

    /** "The result ended", "The move came": what happened, whatever it was. */
    private static boolean isShell(Phrase claim, int at) {
        return at == 1 && Lexicon.is("shell", claim.words().get(at).folded())
                && Lexicon.is("stop", claim.words().get(0).folded());
    }

    /** "The accident" of a report whose first sentence tells of one, whatever it calls it. */
    private static boolean isEvent(Phrase claim, int at, Ground ground) {
        return Lexicon.is("event", claim.words().get(at).folded()) && ground.before().isEmpty();
    }

    /** "The accident happened on Monday." */
    private static boolean isHappening(Phrase claim, int at, int event, Ground ground) {
        return at == event + 1 && Lexicon.is("happen", claim.words().get(at).folded()) && isEvent(claim, event, ground);
    }

    private static boolean isMeant(Word word, Ground ground) {
        int last = ground.before().size() - 1;
        return ground.phrase().refersBack()
                && (ground.title().says(word) || last >= 0 && ground.before().get(last).says(word));
    }
}
