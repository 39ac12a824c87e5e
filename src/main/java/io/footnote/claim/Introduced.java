package io.footnote.claim;

import java.util.List;
import java.util.regex.Pattern;

import io.footnote.passage.Passage;
import io.footnote.passage.Span;

/** Whom a report calls "a former chef" at first and names, with his age, as the next sentence begins. */
final class Introduced {

    private static final Pattern UNNAMED = Pattern.compile("^An? .*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("^\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[^,]{1,40}, \\d{1,3}, .*",
            Pattern.DOTALL);

    private Introduced() {
    }

    static boolean is(Name name, Ground ground) {
        Passage passage = ground.passage();
        List<Span> spans = passage.sentences();
        int next = spans.indexOf(ground.span()) + 1;
        if (next >= spans.size() || !UNNAMED.matcher(passage.text(ground.span())).matches()
                || !NAMED.matcher(passage.text(spans.get(next))).matches()) {
            return false;
        }
        List<Name> names = Phrase.of(passage.text(spans.get(next))).names();
        return !names.isEmpty() && name.words().stream()
                .allMatch(word -> names.get(0).words().stream().anyMatch(other -> other.folded().equals(word.folded())));
    }
}
