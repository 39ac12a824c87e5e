package io.footnote.answer;

import java.util.regex.Pattern;

/** What kind of thing a question asks for, as far as its first words tell, and whether a short answer is of that kind. */
enum AnswerKind {

    NUMBER("how\\s+(?:many|much|old|long|far|tall|high|large|big|often|fast|heavy|deep|wide)\\b"
            + "|(?:what|which)\\s+(?:is\\s+the\\s+|was\\s+the\\s+)?(?:number|percentage|percent|price|age|population|amount|total)\\b",
            "\\p{Nd}|" + Words.NUMBERS + "|\\b(?:twice|once|half|dozen|dozens|hundreds|thousands|millions|daily|weekly|monthly|"
                    + "yearly|annually|always|never|all|both|no|none|several|few|many|most|very|small|large|big|great)\\b"),

    YEAR("(?:in\\s+)?(?:what|which)\\s+(?:year|decade|century)\\b", "\\p{Nd}|\\bcentury\\b|" + Words.NUMBERS),

    TIME("when\\b|(?:(?:in|on|at|since|until)\\s+)?(?:what|which)\\s+(?:day|date|month|season|time|weekday)\\b",
            "\\p{Nd}|" + Words.TIMES + "|" + Words.NUMBERS),

    NAME("(?:to\\s+|with\\s+|by\\s+)?(?:who|whom)\\b|(?:what|which)\\s+(?:is|was)\\s+the\\s+name\\b", "\\p{Lu}"),

    ANY("", "");

    private static final Pattern LEAD = Pattern.compile("^[^\\p{L}\\p{Nd}]*(?:(?:and|but|so|then|also)\\b[\\s,]*)?",
            Pattern.CASE_INSENSITIVE);

    private final Pattern asked;
    private final Pattern fits;

    AnswerKind(String asked, String fits) {
        this.asked = Pattern.compile(asked, Pattern.CASE_INSENSITIVE);
        this.fits = Pattern.compile(fits, name().equals("NAME") ? 0 : Pattern.CASE_INSENSITIVE);
    }

    static AnswerKind of(String question) {
        String start = LEAD.matcher(question).replaceFirst("");
        for (AnswerKind kind : values()) {
            if (kind.asked.matcher(start).lookingAt()) {
                return kind;
            }
        }
        return ANY;
    }

    /** Whether the words can be an answer of this kind; it says no only where that is plain. */
    boolean fits(String shortAnswer) {
        return fits.matcher(shortAnswer).find();
    }

    private static final class Words {

        private static final String NUMBERS = "\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
                + "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
                + "ninety|hundred|thousand|million|billion|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b";

        private static final String TIMES = "\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|"
                + "june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|"
                + "summer|autumn|fall|winter|morning|afternoon|evening|night|noon|midnight|dawn|dusk|today|yesterday|tomorrow|"
                + "week|weekend|month|year|decade|century|centuries|hour|hours|minute|days?|years|months|weeks|before|after|"
                + "during|since|until|while|when|ago|earlier|later|recently|soon|now|currently|early|late|end|beginning|start|"
                + "era|age|period|war|time|times|christmas|easter|ramadan|birth|death|once|immediately|annually)\\b";
    }
}
