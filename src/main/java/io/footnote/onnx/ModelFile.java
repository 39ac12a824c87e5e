package io.footnote.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A model on the class path, pinned: thresholds and stored vectors hold for these weights only.
 *
 * @param resource its name, from the root of the class path
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hex
 */
public record ModelFile(String resource, int size, String sha256) {

    /**
     * @throws IllegalStateException if the file is absent or is another one; the message names it
     */
    byte[] read() {
        InputStream stream = ModelFile.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        // The known size saves the second copy that readAllBytes makes while it grows.
        byte[] bytes = new byte[size];
        try (stream) {
            int read = stream.readNBytes(bytes, 0, size);
            if (read < size || stream.read() != -1) {
                throw new IllegalStateException(resource + " is not " + size + " bytes long");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        String found = hexSha256(bytes);
        if (!found.equals(sha256)) {
            throw new IllegalStateException(resource + " has SHA-256 " + found + " instead of " + sha256);
        }
        return bytes;
    }

    private static String hexSha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
