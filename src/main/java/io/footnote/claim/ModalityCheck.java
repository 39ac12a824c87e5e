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
    private static final Set<String> PLANS = Set.of("plans", "proposal", "proposals");
    private static final int NEAR = 7;

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        boolean hedged = claim.words().stream().anyMatch(word -> isModal(word) || Lexicon.is("hedgeverb", word.folded()));
        return !hedged && open(ground.phrase(), claim).stream().anyMatch(claim::says) ? Rule.UNSUPPORTED : null;
    }

    /** The words that the sentence leaves open. */
    private static List<Word> open(Phrase source, Phrase claim) {
        List<Word> open = new ArrayList<>();
        for (int at = 0; at < source.words().size(); at++) {
            Word word = source.words().get(at);
            if (isCarriedOut(source, at, claim)) {
                continue;
            }
            if (Lexicon.is("futureverb", word.folded()) && !isOpen(source, at, claim)) {
                continue;
            }
            int joint = isModal(word) ? at : Lexicon.is("hedgeverb", word.folded()) ? joint(source, at) : -1;
            Word head = joint < 0 ? null : source.contentFrom(joint + 1, NEAR);
            if (head != null && !isParted(source, joint, head)) {
                open.add(head);
            }
            if (head != null && Lexicon.is("becoming", head.folded())) {
                open.addAll(after(source, head));
            }
        }
        return open;
    }

    /** "offered a rise of 5 percent, which they rejected": a clause of its own is not open. */
    private static boolean isParted(Phrase source, int joint, Word head) {
        int end = source.words().indexOf(head);
        return joint < end && source.words().subList(joint, end).stream().anyMatch(word -> word.written().equals(","));
    }

    /** "is expected to become the first": not only the becoming is open. */
    private static List<Word> after(Phrase source, Word head) {
        int at = source.words().indexOf(head);
        Word next = source.contentFrom(at + 1, NEAR);
        return next == null ? List.of() : List.of(next);
    }

    /** Who "approved plans for homes" approved homes. */
    private static boolean isCarriedOut(Phrase source, int at, Phrase claim) {
        Word before = at == 0 ? null : source.words().get(at - 1);
        return before != null && PLANS.contains(source.words().get(at).folded()) && source.content().contains(at - 1)
                && Lexicon.isVerb(before) && claim.says(before);
    }

    /** What "is due to" happen "will" happen; "set fire to" is something else. */
    private static boolean isOpen(Phrase source, int at, Phrase claim) {
        boolean to = at + 1 < source.words().size() && source.words().get(at + 1).folded().equals("to");
        return to && claim.words().stream().noneMatch(word -> word.folded().equals("will"));
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
