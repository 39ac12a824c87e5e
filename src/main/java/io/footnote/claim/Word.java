package io.footnote.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a mark of punctuation of a sentence.
 *
 * @param written as it stands, under Unicode's compatibility composition (NFKC) and without invisible characters
 * @param folded in lower case
 * @param stem see {@link Stem}; of a mark, the mark
 * @param name see {@link Lexicon#name}
 */
record Word(String written, String folded, String stem, String name) {

    private static final Pattern TOKEN = Pattern
            .compile("(?:\\p{Lu}\\.){2,}|\\p{Nd}+(?:[.,]\\p{Nd}+)*|[\\p{L}\\p{M}]+(?:'[\\p{L}\\p{M}]+)*'?|\\S");
    private static final Pattern CONTRACTED = Pattern.compile("(.+)'(?:s|re|ve|ll|d|m)?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]");

    static List<Word> of(String text) {
        String plain = plain(text);
        List<Word> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(plain);
        while (token.find()) {
            add(token.group(), words);
        }
        return words;
    }

    static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(composed).replaceAll("").replace('’', '\'').replace('ʼ', '\'').replace('‘', '\'');
    }

    boolean isWord() {
        return Character.isLetterOrDigit(written.codePointAt(0));
    }

    boolean isCapital() {
        return Character.isUpperCase(written.codePointAt(0));
    }

    boolean isNumeric() {
        return Character.isDigit(written.codePointAt(0));
    }

    /** Carries meaning. */
    boolean isContent() {
        return Character.isLetter(written.codePointAt(0)) && !Lexicon.is("stop", folded);
    }

    private static void add(String token, List<Word> words) {
        String folded = token.toLowerCase(Locale.ROOT);
        Matcher contracted = CONTRACTED.matcher(folded);
        if (folded.endsWith("n't") || folded.equals("cannot")) {
            if (token.length() > 3) {
                words.add(word(token.substring(0, token.length() - 3)));
            }
            words.add(word("not"));
        } else if (contracted.matches()) {
            words.add(word(token.substring(0, contracted.end(1))));
            // It parts two names: "Spain's Castellanos".
            words.add(word("'"));
        } else {
            words.add(word(token));
        }
    }

    private static Word word(String written) {
        String folded = written.toLowerCase(Locale.ROOT);
        String bare = folded.length() > 3 && folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
        boolean letters = !bare.isEmpty() && Character.isLetter(bare.codePointAt(0));
        return new Word(written, bare, letters ? Lexicon.stem(bare) : bare, letters ? Lexicon.name(bare) : bare);
    }
}
