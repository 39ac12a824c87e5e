package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the source says may be, is planned or is alleged, the claim does not say as a fact. Behind "may" or "would" that is
 * the next word that carries meaning; behind "planned" or "accused", the one that follows "to", "of", "that" or "for".
 */
final class ModalityCheck implements Check {

    private static final Set<String> JOINTS = Set.of("to", "of", "that", "for");
    private static final int NEAR = 7;

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        boolean hedged = claim.words().stream().anyMatch(word -> isModal(word) || Lexicon.is("hedgeverb", word.folded()));
        return !hedged && open(ground.phrase()).stream().anyMatch(claim::says) ? Rule.UNSUPPORTED : null;
    }

    /** The words that the sentence leaves open. */
    private static List<Word> open(Phrase source) {
        List<Word> open = new ArrayList<>();
        for (int at = 0; at < source.words().size(); at++) {
            Word word = source.words().get(at);
            int joint = isModal(word) ? at : Lexicon.is("hedgeverb", word.folded()) ? joint(source, at) : -1;
            Word head = joint < 0 ? null : source.contentFrom(joint + 1, NEAR);
            if (head != null) {
                open.add(head);
            }
        }
        return open;
    }

    private static int joint(Phrase source, int hedge) {
        for (int at = hedge + 1; at < Math.min(source.words().size(), hedge + NEAR); at++) {
            if (JOINTS.contains(source.words().get(at).folded())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isModal(Word word) {
        return Lexicon.is("hedge", word.folded()) && !(word.folded().equals("may") && word.isCapital());
    }
}
