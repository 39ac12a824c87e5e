package io.footnote.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What the source tells "twelve years later" is not dated to the day or year that it tells before. */
final class LaterCheck implements Check {

    private static final Set<String> RELATIVE = Set.of("later", "earlier", "afterwards", "afterward", "previously");

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        boolean relative = claim.words().stream().anyMatch(LaterCheck::isRelative);
        if (relative || claim.days().isEmpty() || claim.content().isEmpty()) {
            return null;
        }
        List<Phrase> segments = segments(ground.phrase());
        boolean moved = segments.stream().anyMatch(segment -> segment.days().isEmpty()
                && segment.words().stream().anyMatch(LaterCheck::isRelative) && isAllOf(claim, segment))
                && segments.stream().filter(segment -> isDated(segment, claim)).noneMatch(segment -> isAllOf(claim, segment));
        return moved ? Rule.DATE : null;
    }

    private static boolean isRelative(Word word) {
        return RELATIVE.contains(word.folded());
    }

    private static boolean isAllOf(Phrase claim, Phrase segment) {
        return claim.content().stream().map(claim.words()::get).allMatch(segment::says);
    }

    private static boolean isDated(Phrase segment, Phrase claim) {
        return segment.days().stream().anyMatch(day -> claim.days().stream().anyMatch(our -> our.value().equals(day.value())));
    }

    private static List<Phrase> segments(Phrase source) {
        List<Phrase> segments = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= source.words().size(); at++) {
            if (at == source.words().size() || ",;".contains(source.words().get(at).written())) {
                segments.add(Phrase.of(source.words().subList(start, at)));
                start = at + 1;
            }
        }
        return segments;
    }
}
