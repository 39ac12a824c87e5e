package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A run of capitalised words in a sentence.
 *
 * @param words of the name, without the small words between them
 * @param from the index of its first word in the sentence
 * @param to the index after its last word
 */
record Name(List<Word> words, int from, int to) {

    private static final Set<String> INSIDE = Set.of("of", "the", "de", "al", "bin", "van", "von", "der", "la", "-", "&", "d",
            "for");

    /** Those in the sentence, but for dates and numbers. */
    static List<Name> in(List<Word> words, boolean[] taken) {
        List<Name> names = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (begins(words, taken, at)) {
                int end = end(words, taken, at);
                names.add(new Name(words.subList(at, end).stream().filter(Word::isCapital).toList(), at, end));
                at = end - 1;
            }
        }
        return names;
    }

    /** The last word: that by which somebody is called again. */
    Word called() {
        return words.get(words.size() - 1);
    }

    /** Stands between words of a name: "Bank of England". */
    static boolean isInside(Word word) {
        return INSIDE.contains(word.folded());
    }

    String key() {
        return called().name();
    }

    private static boolean begins(List<Word> words, boolean[] taken, int at) {
        if (!isPart(words, taken, at)) {
            return false;
        }
        boolean first = at == 0 || at == 1 && !words.get(0).isWord();
        if (!first) {
            return true;
        }
        Word word = words.get(at);
        return !Lexicon.knows(word.stem()) && !Lexicon.is("light", word.folded());
    }

    private static int end(List<Word> words, boolean[] taken, int from) {
        int end = from + 1;
        for (int at = end; at < words.size() && at <= end + 1; at++) {
            if (isPart(words, taken, at)) {
                end = at + 1;
            } else if (!INSIDE.contains(words.get(at).folded())) {
                break;
            } else if (words.get(at).folded().equals("for") || words.get(at).folded().equals("the")) {
                break;
            }
        }
        return end;
    }

    private static boolean isPart(List<Word> words, boolean[] taken, int at) {
        return at < words.size() && !taken[at] && words.get(at).isCapital() && words.get(at).isContent()
                && (at > 0 || !Lexicon.is("light", words.get(at).folded()));
    }
}
