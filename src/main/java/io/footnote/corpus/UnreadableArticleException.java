package io.footnote.corpus;

/** One article cannot be read; the others can. The message is the reason alone, without the file. */
public final class UnreadableArticleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;

    public UnreadableArticleException(String file, String reason) {
        super(reason);
        this.file = file;
    }

    public String file() {
        return file;
    }
}
