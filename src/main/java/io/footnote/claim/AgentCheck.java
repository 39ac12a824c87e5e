package io.footnote.claim;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Who does it in the claim does it in the source too, be it a name or not: of "the alarm had been switched off, and a guard
 * is being questioned", the guard did not switch it off.
 */
final class AgentCheck implements Check {

    private static final int NEAR = 6;

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        boolean other = claim.content().stream().anyMatch(at -> isDeed(claim, at) && isDoneByOther(claim, at, ground.phrase()));
        return other ? Rule.UNSUPPORTED : null;
    }

    private static boolean isDoneByOther(Phrase claim, int at, Phrase source) {
        Word agent = agent(claim, at);
        if (agent == null || RoleCheck.isPassive(claim, at)) {
            return false;
        }
        List<Integer> deeds = IntStream.range(0, source.words().size())
                .filter(other -> isDeed(source, other) && source.words().get(other).isWord()
                        && Lexicon.same(claim.words().get(at).stem(), source.words().get(other).stem()))
                .boxed().toList();
        return !deeds.isEmpty() && source.says(agent) && deeds.stream().noneMatch(deed -> isAgent(agent, deed, source));
    }

    private static boolean isDeed(Phrase phrase, int at) {
        Word word = phrase.words().get(at);
        return Lexicon.isVerb(word) && word.isContent() && !Lexicon.is("light", word.folded())
                && !Lexicon.is("saying", word.folded());
    }

    /** The word directly before the verb, if it can be who did it. */
    private static @Nullable Word agent(Phrase claim, int at) {
        for (int before = at - 1; before >= 0; before--) {
            Word word = claim.words().get(before);
            if (claim.content().contains(before) && !isAdverb(word) && !Lexicon.isVerb(word)
                    && !Lexicon.is("light", word.folded())) {
                return word;
            }
            if (!word.isWord() || claim.isFact(before) || word.isContent() && !isAdverb(word)
                    || Lexicon.is("pronoun", word.folded())) {
                return null;
            }
        }
        return null;
    }

    private static boolean isAdverb(Word word) {
        return word.folded().endsWith("ly");
    }

    /** It stands before the deed, or behind its "by". */
    private static boolean isAgent(Word agent, int deed, Phrase source) {
        List<Word> words = source.words();
        boolean by = words.subList(deed + 1, Math.min(words.size(), deed + NEAR)).stream()
                .anyMatch(word -> word.folded().equals("by"));
        return by || IntStream.range(0, deed).anyMatch(at -> words.get(at).isWord()
                && (Lexicon.same(agent.stem(), words.get(at).stem())));
    }
}
