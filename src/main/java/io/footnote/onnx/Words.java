package io.footnote.onnx;

import java.text.Normalizer;

/**
 * The words of a text, one after the other, as BERT's basic tokenizer sees them: lower case, no accents, no control
 * characters, each punctuation mark and each Chinese character a word of its own. Every character of a word remembers
 * where in the text it came from. Not thread-safe.
 */
final class Words {

    /** A longer word is unknown to the vocabulary anyway; its rest is passed over, not kept. */
    static final int MAX_CODE_POINTS = 100;

    /** Below the first character that Unicode takes apart. */
    private static final int FIRST_COMPOSED = 0xC0;

    private final String text;
    private int position;

    private final StringBuilder word = new StringBuilder();
    private final int[] starts = new int[2 * MAX_CODE_POINTS];
    private final int[] ends = new int[2 * MAX_CODE_POINTS];
    private int codePoints;
    private int wordStart;
    private int wordEnd;

    Words(String text) {
        this.text = text;
    }

    /** Goes to the next word; false if there is none. */
    boolean next() {
        word.setLength(0);
        codePoints = 0;
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            int end = position + Character.charCount(codePoint);
            if (CharacterKinds.isRemoved(codePoint)) {
                position = end;
            } else if (CharacterKinds.isSpace(codePoint)) {
                position = end;
                if (codePoints > 0) {
                    return true;
                }
            } else if (!standsAlone(codePoint)) {
                append(codePoint, position, end);
                position = end;
            } else if (codePoints > 0) {
                return true;
            } else {
                append(codePoint, position, end);
                position = end;
                return true;
            }
        }
        return codePoints > 0;
    }

    /** The word, normalised; cut off after {@link #MAX_CODE_POINTS}. */
    String word() {
        return word.toString();
    }

    boolean isTooLong() {
        return codePoints > MAX_CODE_POINTS;
    }

    int start() {
        return wordStart;
    }

    int end() {
        return wordEnd;
    }

    /** Where the word's character at this index starts in the text. */
    int startOf(int index) {
        return starts[index];
    }

    int endOf(int index) {
        return ends[index];
    }

    private static boolean standsAlone(int codePoint) {
        return codePoint < FIRST_COMPOSED
                ? CharacterKinds.isPunctuation(codePoint)
                : CharacterKinds.isChinese(codePoint) || CharacterKinds.isPunctuation(decomposed(codePoint).codePointAt(0));
    }

    private void append(int codePoint, int start, int end) {
        if (codePoint < FIRST_COMPOSED) {
            appendLetter(codePoint, start, end);
            return;
        }
        String parts = decomposed(codePoint);
        for (int i = 0, part; i < parts.length(); i += Character.charCount(part)) {
            part = parts.codePointAt(i);
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                appendLetter(part, start, end);
            } else if (codePoints > 0) {
                appendMark(end);
            }
        }
    }

    private void appendLetter(int codePoint, int start, int end) {
        if (codePoints++ == 0) {
            wordStart = start;
        }
        wordEnd = end;
        if (isTooLong()) {
            return;
        }
        int from = word.length();
        word.appendCodePoint(Character.toLowerCase(codePoint));
        for (int i = from; i < word.length(); i++) {
            starts[i] = start;
            ends[i] = end;
        }
    }

    /** An accent is dropped, but belongs to its letter: a quotation that ends here must not lose it. */
    private void appendMark(int end) {
        wordEnd = end;
        if (isTooLong()) {
            return;
        }
        int last = word.length() - 1;
        ends[last] = end;
        if (last > 0 && Character.isLowSurrogate(word.charAt(last))) {
            ends[last - 1] = end;
        }
    }

    private static String decomposed(int codePoint) {
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
    }
}
