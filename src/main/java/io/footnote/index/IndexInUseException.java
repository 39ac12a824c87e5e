package io.footnote.index;

import java.io.IOException;
import java.nio.file.Path;

/** Another process works on this index; the message names its folder. */
public final class IndexInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    IndexInUseException(Path folder, Throwable cause) {
        super("the index in " + folder + " is in use by another process: stop it, or set another footnote.data.dir", cause);
    }
}
