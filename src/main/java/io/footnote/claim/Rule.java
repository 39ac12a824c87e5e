package io.footnote.claim;

import java.util.Locale;

/** What a sentence that a chat model wrote must keep to; a sentence that breaks one is left out. */
public enum Rule {
    /** It names no passage. */
    NO_CITATION("it names no passage"),
    /** It names only passages that the model was not shown. */
    UNKNOWN_PASSAGE("it names a passage that was not shown"),
    /** No sentence of any passage shown says this. */
    UNSUPPORTED("no passage says this"),
    /** A number in it does not stand in what it cites. */
    NUMBER("a number in it does not stand in its source"),
    /** A date in it does not stand in what it cites. */
    DATE("a date in it does not stand in its source"),
    /** A name in it does not stand in what it cites. */
    NAME("a name in it does not stand in its source"),
    /** It denies what its source says, or says what its source denies. */
    NEGATION("it says the opposite of its source"),
    /** What stands in quotation marks is not in its source word for word. */
    QUOTATION("its quotation is not in its source word for word"),
    /** It speaks of the passages, the question or itself, or carries markup, links or instructions. */
    NOT_A_STATEMENT("it is not a statement about the subject");

    private final String reason;

    Rule(String reason) {
        this.reason = reason;
    }

    /** As it stands in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people: what is wrong with the sentence. */
    public String reason() {
        return reason;
    }
}
