package io.footnote.onnx;

import java.util.List;

/** What a model reads in one run: the ids of its tokens, and for each one whether it is in the first or the second part. */
public final class Sequence {

    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private final long[] ids;
    private final long[] types;
    private int length;

    private Sequence(int length) {
        ids = new long[length];
        types = new long[length];
    }

    /** {@code [CLS] text [SEP]}. */
    public static Sequence of(WordPiece words, List<Token> text) {
        return new Sequence(text.size() + 2)
                .add(words.special("[CLS]"), FIRST).addAll(text, FIRST).add(words.special("[SEP]"), FIRST);
    }

    /** {@code [CLS] first [SEP] second [SEP]}: the second part begins at {@code first.size() + 2}. */
    public static Sequence ofPair(WordPiece words, List<Token> first, List<Token> second) {
        int separator = words.special("[SEP]");
        return new Sequence(first.size() + second.size() + 3)
                .add(words.special("[CLS]"), FIRST).addAll(first, FIRST).add(separator, FIRST)
                .addAll(second, SECOND).add(separator, SECOND);
    }

    public int length() {
        return length;
    }

    long[] ids() {
        return ids;
    }

    long[] types() {
        return types;
    }

    private Sequence addAll(List<Token> tokens, int type) {
        tokens.forEach(token -> add(token.id(), type));
        return this;
    }

    private Sequence add(int id, int type) {
        ids[length] = id;
        types[length++] = type;
        return this;
    }
}
