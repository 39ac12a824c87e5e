package io.footnote.claim;

import org.jspecify.annotations.Nullable;

/** The claim does not say "fell" or "before" where its source says "rose" or "after". */
final class DirectionCheck implements Check {

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        boolean turned = claim.words().stream().filter(Word::isWord)
                .anyMatch(word -> !ground.phrase().says(word) && ground.phrase().words().stream()
                        .anyMatch(other -> other.isWord() && Lexicon.opposite(word.stem(), other.stem())));
        return turned ? Rule.NEGATION : null;
    }
}
