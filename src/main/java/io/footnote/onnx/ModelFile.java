package io.footnote.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
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
     * The bytes, outside the heap: onnxruntime reads them where they are, so there is never a second copy.
     *
     * @throws IllegalStateException if the file is absent or is another one; the message names it
     */
    ByteBuffer read() {
        InputStream stream = ModelFile.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        ByteBuffer bytes = ByteBuffer.allocateDirect(size);
        try (ReadableByteChannel channel = Channels.newChannel(stream)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // a read gives what is at hand, not what is asked for
            }
            if (bytes.hasRemaining() || stream.read() >= 0) {
                throw new IllegalStateException(resource + " is not " + size + " bytes long");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        String found = hexSha256(bytes.flip());
        if (!found.equals(sha256)) {
            throw new IllegalStateException(resource + " has SHA-256 " + found + " instead of " + sha256);
        }
        return bytes.rewind();
    }

    private static String hexSha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
