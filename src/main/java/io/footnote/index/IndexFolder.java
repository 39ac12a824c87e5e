package io.footnote.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where the index lies: in memory, or in the folder {@code index} of the data folder, locked against other processes. What
 * lies there is used only if it is whole and was made as this process would make it; otherwise it is removed.
 */
final class IndexFolder implements Closeable {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);
    private static final String NAME = "index";
    /** Held as long as the folder is open; Lucene's own lock is not yet held while the index is looked at. */
    private static final String LOCK = "footnote.lock";

    private final Directory directory;
    private final @Nullable Lock lock;

    private IndexFolder(Directory directory, @Nullable Lock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static IndexFolder inMemory() {
        return new IndexFolder(new ByteBuffersDirectory(), null);
    }

    /**
     * @throws IndexInUseException if another process, or another index of this one, has it open
     * @throws IOException if the folder cannot be made, read or written
     */
    static IndexFolder open(Path dataDir, IndexHeader header) throws IOException {
        Path folder = Files.createDirectories(dataDir.resolve(NAME));
        Directory directory = FSDirectory.open(folder);
        IndexFolder opened = null;
        try {
            opened = new IndexFolder(directory, directory.obtainLock(LOCK));
            opened.discardUnlessUsable(folder, header);
            return opened;
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IndexInUseException(folder, e);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened == null ? directory : opened);
            throw e;
        }
    }

    Directory directory() {
        return directory;
    }

    boolean isKept() {
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(lock, directory);
    }

    private void discardUnlessUsable(Path folder, IndexHeader header) throws IOException {
        Optional<String> fault = fault(header);
        if (fault.isPresent()) {
            LOG.warnf("The index in %s is built anew: %s", folder, fault.get());
            for (String file : directory.listAll()) {
                if (isLucenes(file)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private Optional<String> fault(IndexHeader header) throws IOException {
        boolean empty = true;
        for (String file : directory.listAll()) {
            empty &= !isLucenes(file);
        }
        if (empty) {
            return Optional.empty();
        }
        try {
            Optional<String> difference = header.difference(SegmentInfos.readLatestCommit(directory).getUserData());
            if (difference.isEmpty()) {
                verify();
            }
            return difference;
        } catch (AccessDeniedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Damaged bytes end in either: a checksum that fails, a file that is missing, a codec that nobody ever named so.
            return Optional.of("it is damaged (" + e + ")");
        }
    }

    /** Reads every file once and compares its checksum. */
    private void verify() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        }
    }

    /** Whatever else somebody put there stays. */
    private static boolean isLucenes(String file) {
        return IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches() || file.startsWith(IndexFileNames.SEGMENTS)
                || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
    }
}
