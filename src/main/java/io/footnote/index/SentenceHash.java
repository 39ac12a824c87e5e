package io.footnote.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.lucene.util.BytesRef;

/** Names a sentence by 16 bytes, whatever its case and white space. */
final class SentenceHash {

    private static final int BYTES = 16;
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private SentenceHash() {
    }

    static BytesRef of(String sentence) {
        String composed = EnglishText.composed(sentence).toLowerCase(Locale.ROOT);
        String normalised = WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
        return new BytesRef(sha256().digest(normalised.getBytes(UTF_8)), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
