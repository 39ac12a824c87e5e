package io.footnote.generation;

/** Drops what a reasoning model thinks aloud, between {@code <think>} and {@code </think>}, from a text in pieces. */
final class Thoughts {

    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private final StringBuilder held = new StringBuilder();
    private boolean thinking;

    /** What is certain of the text so far and was not returned yet: all but a last part that may be the start of a tag. */
    String without(String piece) {
        held.append(piece);
        StringBuilder said = new StringBuilder();
        for (int tag = held.indexOf(tag()); tag >= 0; tag = held.indexOf(tag())) {
            take(tag, said);
            held.delete(0, tag().length());
            thinking = !thinking;
        }
        take(held.length() - startOfTag(), said);
        return said.toString();
    }

    /** What was held back and turned out to be text. */
    String rest() {
        return thinking ? "" : held.toString();
    }

    private String tag() {
        return thinking ? CLOSE : OPEN;
    }

    private void take(int length, StringBuilder said) {
        if (!thinking) {
            said.append(held, 0, length);
        }
        held.delete(0, length);
    }

    /** How many characters at the end may be the first of a tag. */
    private int startOfTag() {
        for (int length = Math.min(tag().length() - 1, held.length()); length > 0; length--) {
            if (tag().startsWith(held.substring(held.length() - length))) {
                return length;
            }
        }
        return 0;
    }
}
