package io.footnote.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/**
 * Bytes to text: a byte order mark decides, else strict UTF-8, else what the file declares, else what ICU is confident
 * of. No character is ever replaced, and nothing but the byte order mark is left out.
 */
final class TextDecoder {

    /** Of 100. */
    private static final int CONFIDENCE_FLOOR = 30;
    private static final int DETECTED_ON = 1 << 16;

    private TextDecoder() {
    }

    /** @param declared the charset that the file itself claims, believed only where UTF-8 is impossible */
    static String decode(String file, byte[] bytes, @Nullable Charset declared) throws UnreadableArticleException {
        var marked = marked(bytes);
        var text = marked == null ? unmarked(bytes, declared) : strict(bytes, marked);
        if (text.isEmpty()) {
            throw new UnreadableArticleException(file, marked == null
                    ? "it is not valid UTF-8, and no other encoding is recognised: save it as UTF-8"
                    : "its byte order mark says " + marked + " but it is malformed");
        }
        if (looksBinary(text.get())) {
            throw new UnreadableArticleException(file,
                    "it is full of control characters, as a binary file is: save it as UTF-8 text");
        }
        return marked == null ? text.get() : text.get().substring(1);
    }

    private static Optional<String> unmarked(byte[] bytes, @Nullable Charset declared) {
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> declared == null ? Optional.empty() : strict(bytes, declared))
                .or(() -> detected(bytes));
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> detected(byte[] bytes) {
        if (isDamagedUtf8(bytes)) {
            return Optional.empty();
        }
        var detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, DETECTED_ON)));
        CharsetMatch match = detector.detect();
        if (match == null || match.getConfidence() < CONFIDENCE_FLOOR || !Charset.isSupported(match.getName())) {
            return Optional.empty();
        }
        return strict(bytes, Charset.forName(match.getName()));
    }

    /** ICU would take it for Latin text and turn every accent into two wrong letters. By chance so much is never valid. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        long malformed = text.chars().filter(c -> c == '\uFFFD').count();
        long valid = text.chars().filter(c -> c > 0x7F).count() - malformed;
        return valid > 2 * malformed;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** More than one control character in twenty. A stray NUL is text. */
    private static boolean looksBinary(String text) {
        long controls = text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
        return controls > 2 && controls * 20 > text.length();
    }
}
