package io.footnote.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeMap;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the corpus folder. Links are never followed, so there are no cycles, no file is found twice and
 * nothing outside is reached; what a link inside the folder points to is found where it lies.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private static final Logger LOG = Logger.getLogger(FolderWalk.class);

    private final Path root;
    private final TreeMap<String, ArticleFile> files = new TreeMap<>();
    private int skipped;

    private FolderWalk(Path root) {
        this.root = root;
    }

    static Corpus.Listing of(Path root) throws IOException {
        var walk = new FolderWalk(root);
        Files.walkFileTree(root, walk);
        return new Corpus.Listing(List.copyOf(walk.files.values()), walk.skipped);
    }

    /** The path below the root with forward slashes. A backslash is an ordinary character where it is no separator. */
    static String name(Path root, Path path) {
        return root.relativize(path).toString().replace(File.separatorChar, '/');
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root) || !folder.getFileName().toString().startsWith(".")) {
            return FileVisitResult.CONTINUE;
        }
        skipped++;
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        var name = name(root, path);
        var article = attributes.isRegularFile() && ArticleType.of(name).isPresent();
        // Names that the system's encoding cannot express may look alike: only one of them is listed, and fails when read.
        if (!article || files.putIfAbsent(name,
                new ArticleFile(name, attributes.size(), attributes.lastModifiedTime())) != null) {
            skipped++;
        }
        return FileVisitResult.CONTINUE;
    }

    /** What is gone or not for us to read is left out. Any other trouble fails the walk, see below. */
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
        if (path.equals(root) || !(e instanceof NoSuchFileException || e instanceof AccessDeniedException)) {
            throw e;
        }
        if (e instanceof AccessDeniedException) {
            LOG.debugf("%s skipped: reading it is not permitted", name(root, path));
            skipped++;
        }
        return FileVisitResult.CONTINUE;
    }

    /** A folder that stops answering halfway fails the walk: its articles are not to be taken for deleted. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
        if (e != null) {
            throw e;
        }
        return FileVisitResult.CONTINUE;
    }
}
