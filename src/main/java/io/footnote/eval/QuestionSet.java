package io.footnote.eval;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.footnote.answer.Mode;

/**
 * Questions with what each must get.
 *
 * @param name the file's name
 * @param sha256 of the file's bytes, lower-case hex
 * @param cases in the file's order, ids unique
 */
public record QuestionSet(String name, String sha256, List<Case> cases) {

    public QuestionSet {
        cases = List.copyOf(cases);
    }

    /**
     * Reads {@code .yaml} (questions written by hand) or {@code .jsonl} (a public data set, one question a line), as UTF-8.
     *
     * @throws QuestionSetException naming the line of every mistake: what is not understood never passes
     */
    public static QuestionSet read(Path file) throws IOException, QuestionSetException {
        String name = file.getFileName().toString();
        byte[] bytes = Files.readAllBytes(file);
        return new QuestionSet(name, sha256(bytes), parse(name, text(name, bytes)));
    }

    /** The same questions, all to be answered in this way. */
    public QuestionSet in(Mode mode) {
        return new QuestionSet(name, sha256, cases.stream()
                .map(it -> new Case(it.id(), it.line(), it.question().in(mode), it.expectation())).toList());
    }

    private static List<Case> parse(String name, String text) throws QuestionSetException {
        if (name.endsWith(".jsonl")) {
            return new JsonlQuestions(name).parse(text);
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return new YamlQuestions(name).parse(text);
        }
        throw new QuestionSetException(List.of(name + ":1: a question set is a .yaml or a .jsonl file"));
    }

    private static String text(String name, byte[] bytes) throws QuestionSetException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new QuestionSetException(List.of(name + ":1: is not UTF-8"));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
