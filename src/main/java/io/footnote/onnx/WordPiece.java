package io.footnote.onnx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The tokenizer of uncased BERT models, whose tokens know their characters: words are cut greedily into the longest
 * pieces that the vocabulary holds (Devlin et al. 2019, https://arxiv.org/abs/1810.04805). Takes time linear in the text.
 * Markup such as {@code [SEP]} in a text is read as the characters it is made of, so that no article can pose as two
 * inputs. Immutable, thread-safe.
 */
public final class WordPiece {

    /** The vocabulary of bert-base-uncased, one piece a line; it comes with the embedding model's artifact. */
    private static final String VOCABULARY = "bert-vocabulary-en.txt";
    private static final int PIECES = 30522;
    private static final String INNER = "##";

    private final Map<String, Integer> beginnings = new HashMap<>(2 * PIECES);
    private final Map<String, Integer> inners = new HashMap<>(PIECES);
    private final int longest;
    private final int unknown;

    private WordPiece(List<String> pieces) {
        for (int id = 0; id < pieces.size(); id++) {
            String piece = pieces.get(id);
            // "##" alone is two number signs, not an empty inner piece
            if (piece.startsWith(INNER) && piece.length() > INNER.length()) {
                inners.put(piece.substring(INNER.length()), id);
            } else {
                beginnings.put(piece, id);
            }
        }
        longest = pieces.stream().mapToInt(String::length).max().orElseThrow();
        unknown = special("[UNK]");
    }

    /** Reads the vocabulary from the class path. */
    public static WordPiece load() {
        InputStream resource = WordPiece.class.getClassLoader().getResourceAsStream(VOCABULARY);
        if (resource == null) {
            throw new IllegalStateException(VOCABULARY + " is not on the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<String> pieces = reader.lines().toList();
            if (pieces.size() != PIECES) {
                throw new IllegalStateException(VOCABULARY + " has " + pieces.size() + " pieces instead of " + PIECES);
            }
            return new WordPiece(pieces);
        } catch (IOException e) {
            throw new UncheckedIOException(VOCABULARY + " cannot be read", e);
        }
    }

    /** Whether the vocabulary has the word, in lower case, as one piece: so it has the 20,000 or so most common of English. */
    public boolean knows(String word) {
        return beginnings.containsKey(word);
    }

    /** The id of a token that stands for no text, such as {@code [CLS]}. */
    int special(String token) {
        return Objects.requireNonNull(beginnings.get(token), token);
    }

    /** All the tokens of a text, without special ones. */
    public List<Token> tokens(String text) {
        return tokens(text, Integer.MAX_VALUE);
    }

    /** The first tokens of a text; what comes after them is not looked at. */
    public List<Token> tokens(String text, int limit) {
        List<Token> tokens = new ArrayList<>();
        Words words = new Words(text);
        while (tokens.size() < limit && words.next()) {
            int before = tokens.size();
            if (words.isTooLong() || !addPieces(words, tokens)) {
                tokens.subList(before, tokens.size()).clear();
                tokens.add(new Token(unknown, words.start(), words.end(), false));
            }
        }
        return List.copyOf(tokens.subList(0, Math.min(limit, tokens.size())));
    }

    /** False if some part of the word is in no piece: then the whole word is unknown. */
    private boolean addPieces(Words words, List<Token> tokens) {
        String word = words.word();
        for (int start = 0, end; start < word.length(); start = end) {
            Map<String, Integer> pieces = start == 0 ? beginnings : inners;
            Integer id = null;
            for (end = Math.min(word.length(), start + longest) + 1; id == null && --end > start;) {
                id = pieces.get(word.substring(start, end));
            }
            if (id == null) {
                return false;
            }
            tokens.add(new Token(id, words.startOf(start), words.endOf(end - 1), start > 0));
        }
        return true;
    }
}
