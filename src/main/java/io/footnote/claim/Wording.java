package io.footnote.claim;

import java.util.List;
import java.util.regex.Pattern;

/** Brings a sentence to the form in which sentences are compared: "turned down" is "rejected", "aged 58" is "58-year-old". */
final class Wording {

    private static final String BECOMES = " =>";
    private static final List<Wording> ALL = Lexicon.lines("wordings.txt").stream().map(Wording::read).toList();

    private final Pattern pattern;
    private final String form;

    private Wording(Pattern pattern, String form) {
        this.pattern = pattern;
        this.form = form;
    }

    static String of(String sentence) {
        String formed = sentence;
        for (Wording wording : ALL) {
            formed = wording.pattern.matcher(formed).replaceAll(wording.form);
        }
        return formed;
    }

    private static Wording read(String line) {
        int at = line.indexOf(BECOMES);
        String form = line.substring(at + BECOMES.length());
        return new Wording(Pattern.compile(line.substring(0, at), Pattern.CASE_INSENSITIVE),
                form.isEmpty() ? "" : form.substring(1));
    }
}
