package io.footnote.passage;

import java.util.Set;

/** Whether the sentence goes on after a full stop because the word before it is cut short. */
final class Abbreviations {

    private static final int LONGEST = 12;

    /** A name follows. */
    private static final Set<String> TITLES = words("Mr Mrs Ms Mx Messrs Mme Mlle Dr Prof Gen Lt Col Maj Capt Cmdr Cpl Sgt"
            + " Pvt Adm Brig Sen Sens Rep Reps Gov Pres Rev Hon Fr Amb Atty Supt Insp Det Msgr Revd Ph");
    /** What is meant follows. */
    private static final Set<String> POINTERS = words("vs v e.g i.e E.g I.e cf Cf viz approx esp incl");
    /** A number follows, or it is a word like any other. */
    private static final Set<String> COUNTED = words(
            "No Nos no nos pp p Fig Figs fig Art Sec Ch Chap Vol Vols Eq Stat Ps c ca b d r fl Jan Feb Mar"
                    + " Apr Jun Jul Aug Sep Sept Oct Nov Dec");
    private static final Set<String> CLOCK = words("a.m p.m A.M P.M am pm");
    private static final Set<String> AFTER_CLOCK = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January"
            + " February March April May June July August September October November December Eastern Central Pacific"
            + " Mountain Moscow Greenwich ET EST EDT CT CST PT PST PDT GMT UTC BST CET IST MSK");
    /** They stand inside sentences as well as at their ends: what follows decides. Those that are words too are left out. */
    private static final Set<String> EITHER = words("St Ste Mt Ft Inc Corp Co Ltd Plc Bros Jr Sr Esq Ph.D al Dept Univ Assn"
            + " Ave Blvd Rd Ala Ariz Calif Colo Conn Fla Ga Kan Ky Md Mich Minn Mont Neb Nev Okla Tenn Tex Va Vt Wis Wyo"
            + " Tue Tues Thu Thurs Fri");
    /** Words that, capitalised, hardly stand anywhere but at the start of a sentence. */
    private static final Set<String> STARTERS = words("The A An This That These Those He She It They We You His Her Its Their"
            + " Our My In On At By For From With As After Before When While If But And Or So Yet However Although Though"
            + " Because Since During There Here What Who How Why Where Then Also Some Many Most Several Such Each"
            + " Another According Meanwhile Moreover Despite Both To Of Not No Once Until Unlike Later Today Is Are Was"
            + " Were Did Does Do Has Have Had Can Could Would Should Thus Hence Therefore Again Nevertheless Nonetheless"
            + " Furthermore Still Even First Finally Instead");

    private Abbreviations() {
    }

    /**
     * @param sentence offset at which the sentence starts
     * @param stop offset of the full stop
     * @param next offset of the first letter or digit after it, behind white space and opening marks
     */
    static boolean continues(String text, int sentence, int stop, int next, int to) {
        int start = stop;
        while (start > sentence && stop - start <= LONGEST && isPart(text.charAt(start - 1))) {
            start--;
        }
        var word = text.substring(start, stop);
        if (word.isEmpty() || word.length() > LONGEST) {
            return false;
        }
        if (TITLES.contains(word) || POINTERS.contains(word) || start == sentence && isListNumber(word)) {
            return true;
        }
        if (COUNTED.contains(word)) {
            return Character.isDigit(text.charAt(next));
        }
        if (CLOCK.contains(word)) {
            return AFTER_CLOCK.contains(wordAt(text, next, to));
        }
        boolean unit = start > sentence && text.charAt(start - 1) == '°';
        return (EITHER.contains(word) || isInitials(word) && !unit) && !isStarter(text, next, to);
    }

    /** "The", but not the "A." of "J. A. Hobson". */
    static boolean isStarter(String text, int at, int to) {
        var word = wordAt(text, at, to);
        int end = at + word.length();
        return STARTERS.contains(word) && (end == to || text.charAt(end) != '.');
    }

    private static String wordAt(String text, int at, int to) {
        int end = at;
        while (end < to && end - at <= LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    /** "J", "U.S", "J.K": single letters with stops between. A lone "I" is a pronoun, a king or a war more often. */
    private static boolean isInitials(String word) {
        if (word.equals("I")) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean right = i % 2 == 0 ? Character.isUpperCase(word.charAt(i)) : word.charAt(i) == '.';
            if (!right) {
                return false;
            }
        }
        return word.length() % 2 == 1;
    }

    private static boolean isListNumber(String word) {
        return word.length() <= 3 && word.chars().allMatch(Character::isDigit);
    }

    private static boolean isPart(char c) {
        return c == '.' || Character.isLetterOrDigit(c);
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
