package io.footnote.corpus;

import java.nio.file.Path;

/** The corpus folder is not there or is not a folder: the start fails, naming it. */
public final class CorpusFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorpusFolderException(Path folder, String what) {
        super("The corpus folder " + folder.toAbsolutePath().normalize() + ' ' + what
                + ". footnote.corpus.dir says where the articles are.");
    }
}
