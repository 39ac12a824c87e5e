package io.footnote.slack;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The identifiers that Slack gives to events and triggers. They become keys, so anything else is no identifier. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private Ids() {
    }

    static boolean isOne(@Nullable String id) {
        return id != null && ID.matcher(id).matches();
    }

    /** Fit for a line of the log. */
    static String shown(String text) {
        return isOne(text) ? text : "something without a name";
    }
}
