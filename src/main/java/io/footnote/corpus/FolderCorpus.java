package io.footnote.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The articles below a folder: {@code .md}, {@code .markdown}, {@code .txt}, {@code .html} and {@code .htm}. Hidden
 * files and folders, other types and links are skipped and counted.
 */
public final class FolderCorpus implements Corpus {

    private static final int MAX_BYTES = 64 << 20;

    private final Path folder;

    /** @throws CorpusFolderException if it does not exist or is not a folder */
    public FolderCorpus(Path folder) {
        if (!Files.exists(folder)) {
            throw new CorpusFolderException(folder, "does not exist");
        }
        if (!Files.isDirectory(folder)) {
            throw new CorpusFolderException(folder, "is not a folder");
        }
        this.folder = folder;
    }

    @Override
    public Listing list() throws IOException {
        return FolderWalk.of(root());
    }

    @Override
    public String sha256(String file) throws UnreadableArticleException {
        try (var in = new DigestInputStream(open(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UnreadableArticleException(file, reason(e));
        }
    }

    @Override
    public Article read(String file) throws UnreadableArticleException {
        var bytes = bytes(file);
        var sha256 = HexFormat.of().formatHex(sha256().digest(bytes));
        return ArticleParser.parse(file, bytes, sha256);
    }

    private byte[] bytes(String file) throws UnreadableArticleException {
        try (var in = open(file)) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableArticleException(file, "it is larger than " + (MAX_BYTES >> 20) + " MB");
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableArticleException(file, reason(e));
        }
    }

    /**
     * Opens what {@link #list()} would list under this very name and nothing else. {@code file} may come from a request:
     * whatever is absolute, climbs, passes a link, is hidden or spelled differently has another name or none.
     */
    private InputStream open(String file) throws IOException {
        try {
            var root = root();
            var path = root.resolve(file).toRealPath();
            var listed = path.startsWith(root) && FolderWalk.name(root, path).equals(file)
                    && ArticleType.of(file).isPresent() && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
            if (!listed) {
                throw new NoSuchFileException(file);
            }
            return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(file);
        }
    }

    /** Looked up each time: the folder may be a link that is switched to another release of the articles. */
    private Path root() throws IOException {
        return folder.toRealPath();
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such article";
        }
        return e instanceof AccessDeniedException ? "reading it is not permitted"
                : "reading it failed: " + e.getClass().getSimpleName();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
