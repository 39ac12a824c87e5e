package io.footnote.claim;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Who only says something does not do it: of "Munro will appeal, Lane said", Lane does not appeal. */
final class SpeakerCheck implements Check {

    private static final int LONGEST = 8;

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        List<Word> words = ground.sentence().words();
        int comma = words.size() - 1;
        while (comma >= 0 && !words.get(comma).written().equals(",")) {
            comma--;
        }
        List<Word> tail = words.subList(comma + 1, words.size());
        boolean speaks = comma > 0 && tail.size() <= LONGEST && tail.stream().anyMatch(SpeakerCheck::isSaying);
        if (!speaks || claim.words().stream().anyMatch(SpeakerCheck::isSaying)) {
            return null;
        }
        Word subject = subject(claim);
        boolean only = subject != null && stands(subject, tail) && !stands(subject, words.subList(0, comma));
        return only ? Rule.UNSUPPORTED : null;
    }

    private static @Nullable Word subject(Phrase claim) {
        int content = claim.content().isEmpty() ? claim.words().size() : claim.content().get(0);
        boolean named = !claim.names().isEmpty() && claim.names().get(0).from() < content;
        return named ? claim.names().get(0).called() : content < claim.words().size() ? claim.words().get(content) : null;
    }

    private static boolean isSaying(Word word) {
        return Lexicon.is("saying", word.folded()) || Lexicon.is("light", word.folded());
    }

    private static boolean stands(Word word, List<Word> words) {
        return words.stream().anyMatch(other -> other.stem().equals(word.stem()));
    }
}
