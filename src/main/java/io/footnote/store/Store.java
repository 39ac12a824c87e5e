package io.footnote.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.StringDataType;
import org.jboss.logging.Logger;

/**
 * Tables in memory, or in one file of the data folder. The file is H2's log-structured
 * <a href="https://h2database.com/html/mvstore.html">MVStore</a>: after a crash it opens as of the last write. Thread-safe.
 */
public final class Store implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Store.class);
    private static final String NAME = "footnote.mv";
    private static final int CACHE_MB = 4;

    private final MVStore tables;

    private Store(MVStore tables) {
        this.tables = tables;
    }

    /** Forgets all when the process ends. */
    public static Store inMemory() {
        return new Store(new MVStore.Builder().open());
    }

    /**
     * Opens the folder's file, or makes it. A damaged one is kept aside under another name, and a new one takes its place.
     *
     * @throws StoreInUseException if another process has it open
     * @throws IOException if it cannot be made, read or written
     */
    public static Store open(Path dataDir, Clock clock) throws IOException {
        Path file = Files.createDirectories(dataDir).resolve(NAME);
        try {
            return new Store(open(file));
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new StoreInUseException(file, e);
            }
            if (e.getErrorCode() != DataUtils.ERROR_FILE_CORRUPT && e.getErrorCode() != DataUtils.ERROR_UNSUPPORTED_FORMAT) {
                throw new IOException(file + " cannot be opened: " + e.getMessage(), e);
            }
            Path aside = Files.move(file, file.resolveSibling(NAME + ".damaged-" + clock.millis()));
            LOG.errorf("%s is damaged (%s): it is kept as %s, and its questions and feedback are not known any more", file,
                    e.getMessage(), aside.getFileName());
            return new Store(open(file));
        }
    }

    private static MVStore open(Path file) {
        AtomicBoolean opened = new AtomicBoolean();
        MVStore store = new MVStore.Builder().fileName(file.toString()).cacheSize(CACHE_MB)
                .backgroundExceptionHandler((thread, failure) -> {
                    // What goes wrong before is thrown, too.
                    if (opened.get()) {
                        LOG.errorf(failure, "%s cannot be written", file);
                    }
                }).open();
        opened.set(true);
        return store;
    }

    /** The table of this name, with values of a record type. */
    public <V> Table<V> table(String name, Class<V> type) {
        MVMap<String, String> map = tables.openMap(name,
                new MVMap.Builder<String, String>().keyType(StringDataType.INSTANCE).valueType(StringDataType.INSTANCE));
        return new Table<>(map, type, this::commit);
    }

    /** Written to the operating system: it survives the process, and a power failure but for the last moments. */
    private void commit() {
        tables.commit();
    }

    @Override
    public void close() {
        tables.close();
    }
}
