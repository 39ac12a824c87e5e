package io.footnote.hook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Compares what somebody sent with what only the right one knows, in a time that does not tell how much of it was right. */
public final class Secrets {

    private Secrets() {
    }

    public static boolean same(@Nullable String given, String expected) {
        return given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                expected.getBytes(StandardCharsets.UTF_8));
    }

    /** Looks at all of them, whichever fits. */
    public static boolean oneOf(@Nullable String given, List<String> expected) {
        boolean found = false;
        for (String secret : expected) {
            found |= same(given, secret);
        }
        return found;
    }
}
