package io.footnote.index;

/**
 * The fields of the two kinds of document: one for each passage, one for each article. What is searched and what is given back
 * have different names, as Lucene wants a field to be of one sort in all documents.
 */
final class Fields {

    /** The article's file, in both kinds: what deletes them together. */
    static final String FILE = "file";
    /** The order of {@link io.footnote.passage.Passage#compareTo} as bytes, in both kinds. */
    static final String ORDER = "order";

    /** The article's file again, only in the article's own document. */
    static final String ARTICLE = "article";
    static final String SHA256 = "sha256";
    /** What each of the article's sentences hashes to. */
    static final String SENTENCE = "sentence";

    /** Searched: a passage's words, stemmed. */
    static final String TITLE_WORDS = "titleWords";
    static final String TEXT_WORDS = "textWords";
    /** Searched: the words of both as they are written, where misspelled words look for their neighbours. */
    static final String WRITTEN_WORDS = "writtenWords";
    static final String VECTOR = "vector";
    /** Searched: days since 1970. */
    static final String DAY = "day";
    static final String TAG = "tag";

    /** Given back, of passages and articles. */
    static final String TITLE = "title";
    static final String TEXT = "text";
    /** Given back: offsets of a passage and its sentences, or where an article's body starts. */
    static final String OFFSETS = "offsets";

    private Fields() {
    }
}
