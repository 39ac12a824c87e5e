package io.footnote.onnx;

/**
 * A word or a piece of one.
 *
 * @param id its place in the vocabulary
 * @param start offset of its first character in the text, in UTF-16 code units
 * @param end offset after its last character
 * @param inner whether it goes on with the word that the token before it began
 */
public record Token(int id, int start, int end, boolean inner) {
}
