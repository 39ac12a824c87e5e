package io.footnote.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What can be checked of a sentence: its facts (dates, numbers, names), and the words that carry its meaning beside them.
 *
 * @param content indices of the latter
 */
record Phrase(List<Word> words, List<Day> days, List<Quantity> quantities, List<Name> names, List<Integer> content) {

    static Phrase of(String text) {
        return of(Word.of(Wording.of(text)));
    }

    static Phrase of(List<Word> words) {
        boolean[] taken = new boolean[words.size()];
        List<Day> days = Day.in(words, taken);
        List<Quantity> quantities = Quantity.in(words, taken);
        quantities.forEach(quantity -> mark(taken, quantity.from(), quantity.to()));
        List<Name> names = Name.in(words, taken);
        names.forEach(name -> mark(taken, name.from(), name.to()));
        List<Integer> content = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (!taken[at] && words.get(at).isContent()) {
                content.add(at);
            }
        }
        return new Phrase(words, days, quantities, names, content);
    }

    /** Whether it names or says this word, in whatever case. */
    boolean hasName(Word word) {
        return words.stream().anyMatch(other -> other.name().equals(word.name())
                || other.stem().equals(word.stem()) && !other.isCapital()) || isInitialsHere(word);
    }

    boolean says(Word word) {
        return words.stream().anyMatch(other -> other.isWord() && Lexicon.same(word.stem(), other.stem()))
                || word.isCapital() && hasName(word);
    }

    boolean hasStem(String stem) {
        return words.stream().anyMatch(word -> word.stem().equals(stem));
    }

    /** "SNSC" where the Supreme National Security Council is named. */
    boolean isInitialsHere(Word word) {
        String letters = word.folded().replace(".", "");
        if (letters.length() < 2 || !word.written().equals(word.written().toUpperCase(java.util.Locale.ROOT))) {
            return false;
        }
        return names.stream().anyMatch(name -> initials(name).equals(letters));
    }

    private static String initials(Name name) {
        StringBuilder initials = new StringBuilder();
        name.words().forEach(word -> initials.append(word.folded().charAt(0)));
        return initials.toString();
    }

    /** What is written, without marks and case. */
    List<String> folded() {
        return words.stream().filter(Word::isWord).map(Word::folded).toList();
    }

    boolean isFact(int at) {
        return isNamed(at) || words.get(at).isNumeric() || days.stream().anyMatch(day -> day.at() == at)
                || quantities.stream().anyMatch(quantity -> quantity.from() <= at && at < quantity.to());
    }

    /** Of a name of several words. */
    boolean isWithinName(int at) {
        return names.stream().anyMatch(name -> name.from() <= at && at < name.to() && name.words().size() > 1);
    }

    boolean isNamed(int at) {
        return names.stream().anyMatch(name -> name.from() <= at && at < name.to());
    }

    Set<String> nameKeys() {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(name.key()));
        return keys;
    }

    /** The first word from there on that carries meaning, if one is near. */
    @Nullable
    Word contentFrom(int from, int near) {
        return content.stream().filter(at -> at >= from && at < from + near).findFirst().map(words::get).orElse(null);
    }

    /** "he", "it" or "they" stands there before any name: somebody else was spoken of before. */
    boolean refersBack() {
        int first = names.isEmpty() ? words.size() : names.get(0).from();
        return words.subList(0, first).stream().anyMatch(word -> Lexicon.is("pronoun", word.folded()));
    }

    private static void mark(boolean[] taken, int from, int to) {
        for (int at = from; at < to; at++) {
            taken[at] = true;
        }
    }
}
