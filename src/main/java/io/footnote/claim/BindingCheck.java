package io.footnote.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Facts that stand together in the claim belong together in the source. Of "Oslo in May and Rome in June", "Oslo in June"
 * is refused: Oslo and May are each other's nearest there, and so are Rome and June.
 */
final class BindingCheck implements Check {

    private static final Set<String> JOINTS = Set.of("and", "but", ",", ";", "while");
    private static final Set<String> PARTING = Set.of("and", "but", ";", "while");
    /** A joint parts two facts further than any number of words between them. */
    private static final int JOINT = 1000;

    private enum Kind {
        NAME(Rule.NAME),
        LAND(Rule.NAME),
        DATE(Rule.DATE),
        NUMBER(Rule.NUMBER);

        private final Rule rule;

        Kind(Rule rule) {
            this.rule = rule;
        }
    }

    private record Fact(Kind kind, String value, int at) {

        /** Numbers and dates belong to names of any kind. */
        boolean isLike(Fact other, Fact beside) {
            boolean named = kind.rule == Rule.NAME && other.kind.rule == Rule.NAME;
            return kind == other.kind || named && beside.kind.rule != Rule.NAME;
        }

        boolean says(Fact other) {
            return kind == other.kind && value.equals(other.value);
        }
    }

    @Override
    public @Nullable Rule broken(Phrase claim, Ground ground) {
        List<Fact> claimed = facts(claim);
        List<Fact> sourced = facts(ground.phrase());
        for (int i = 1; i < claimed.size(); i++) {
            Fact one = claimed.get(i - 1);
            Fact other = claimed.get(i);
            if (one.kind != other.kind && areTogether(one, other, claim) && isTornApart(one, other, sourced, ground.phrase())) {
                return other.kind.rule == Rule.NAME ? one.kind.rule : other.kind.rule;
            }
        }
        return null;
    }

    private static boolean areTogether(Fact one, Fact other, Phrase claim) {
        return claim.words().subList(one.at, Math.max(one.at, other.at)).stream()
                .noneMatch(word -> PARTING.contains(word.folded()));
    }

    /** Wherever both stand in the source, each has another partner. */
    private static boolean isTornApart(Fact one, Fact other, List<Fact> facts, Phrase source) {
        List<Fact> ones = facts.stream().filter(one::says).toList();
        List<Fact> others = facts.stream().filter(other::says).toList();
        return !ones.isEmpty() && !others.isEmpty()
                && ones.stream().allMatch(fact -> hasOther(fact, other, facts, source))
                && others.stream().allMatch(fact -> hasOther(fact, one, facts, source));
    }

    /** The fact and one of the kind of the partner, but not the partner, are nearest to each other. */
    private static boolean hasOther(Fact fact, Fact partner, List<Fact> facts, Phrase source) {
        Fact nearest = nearest(fact, partner, facts, source);
        return nearest != null && !nearest.says(partner) && nearest(nearest, fact, facts, source) == fact;
    }

    private static @Nullable Fact nearest(Fact fact, Fact like, List<Fact> facts, Phrase source) {
        return facts.stream().filter(other -> other != fact && other.isLike(like, fact))
                .min(Comparator.comparingInt(other -> distance(fact.at, other.at, source))).orElse(null);
    }

    private static int distance(int one, int other, Phrase source) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        long joints = source.words().subList(from, to).stream().filter(word -> JOINTS.contains(word.folded())).count();
        return (int) joints * JOINT + to - from;
    }

    private static void addName(Name name, List<Fact> facts) {
        name.words().stream().filter(word -> Lexicon.isLand(word.folded()))
                .forEach(word -> facts.add(new Fact(Kind.LAND, word.name(), name.from())));
        if (!Lexicon.isLand(name.called().folded())) {
            facts.add(new Fact(Kind.NAME, name.key(), name.to() - 1));
        }
    }

    private static List<Fact> facts(Phrase phrase) {
        List<Fact> facts = new ArrayList<>();
        phrase.names().forEach(name -> addName(name, facts));
        phrase.days().forEach(day -> facts.add(new Fact(Kind.DATE, day.value(), day.at())));
        phrase.quantities().stream().filter(number -> !number.unit().equals("th"))
                .forEach(number -> facts.add(new Fact(Kind.NUMBER, number.value().toPlainString(), number.from())));
        facts.sort(Comparator.comparingInt(Fact::at));
        return facts;
    }
}
