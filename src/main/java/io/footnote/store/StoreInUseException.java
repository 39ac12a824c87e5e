package io.footnote.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another process has the store open; the message names its file. */
public final class StoreInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    StoreInUseException(Path file, Throwable cause) {
        super(file + " is in use by another process: stop it, or set another footnote.data.dir", cause);
    }
}
