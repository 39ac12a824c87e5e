package io.footnote.webhook;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What was asked, without what made the chat product deliver it. */
final class Asked {

    private Asked() {
    }

    static String after(@Nullable String triggerWord, @Nullable String text) {
        String asked = text == null ? "" : text.strip();
        if (triggerWord != null && !triggerWord.isEmpty()
                && asked.toLowerCase(Locale.ROOT).startsWith(triggerWord.toLowerCase(Locale.ROOT))) {
            asked = asked.substring(triggerWord.length());
        }
        return asked.replaceFirst("^[\\s:,]+", "").strip();
    }
}
