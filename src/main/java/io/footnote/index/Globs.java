package io.footnote.index;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Compiles the globs of {@link Filter#file()}. Every other character stands for itself, brackets and backslashes too. */
final class Globs {

    private static final int LONGEST = 500;
    /** A quarter of Lucene's own limit for regular expressions: enough for any sensible glob, and reached in 0.1 s. */
    static final int EFFORT = 2_500;

    private Globs() {
    }

    /**
     * @return deterministic
     * @throws IllegalArgumentException if the glob is too long, or too complex to be matched quickly
     */
    static Automaton compile(String glob) {
        if (glob.length() > LONGEST) {
            throw new IllegalArgumentException("the file pattern is longer than " + LONGEST + " characters");
        }
        try {
            return Operations.determinize(Operations.concatenate(parts(glob)), EFFORT);
        } catch (TooComplexToDeterminizeException e) {
            throw tooComplex(e);
        }
    }

    static IllegalArgumentException tooComplex(TooComplexToDeterminizeException cause) {
        return new IllegalArgumentException("the file pattern is too complex: use fewer * and ?", cause);
    }

    private static List<Automaton> parts(String glob) {
        List<Automaton> parts = new ArrayList<>();
        for (int at = 0; at < glob.length();) {
            int stars = stars(glob, at);
            if (stars > 0) {
                at += stars;
                boolean wholeFolders = stars > 1 && (at == stars || glob.charAt(at - stars - 1) == '/')
                        && at < glob.length() && glob.charAt(at) == '/';
                parts.add(wholeFolders ? folders() : Operations.repeat(stars > 1 ? Automata.makeAnyChar() : withinFolder()));
                at += wholeFolders ? 1 : 0;
            } else {
                int character = glob.codePointAt(at);
                parts.add(character == '?' ? withinFolder() : Automata.makeChar(character));
                at += Character.charCount(character);
            }
        }
        return parts;
    }

    private static int stars(String glob, int from) {
        int to = from;
        while (to < glob.length() && glob.charAt(to) == '*') {
            to++;
        }
        return to - from;
    }

    /** What {@code **}{@code /} stands for: any number of folders, none included. */
    private static Automaton folders() {
        return Operations.optional(
                Operations.concatenate(Operations.repeat(Automata.makeAnyChar()), Automata.makeChar('/')));
    }

    private static Automaton withinFolder() {
        return Operations.union(Automata.makeCharRange(0, '/' - 1),
                Automata.makeCharRange('/' + 1, Character.MAX_CODE_POINT));
    }
}
