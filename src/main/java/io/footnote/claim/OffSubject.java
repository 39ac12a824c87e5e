package io.footnote.claim;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.footnote.passage.Passage;

/**
 * Tells a sentence that states nothing about the subject: a question, an instruction, talk of the passages, of the model or
 * to the reader, or one that carries a link or markup that no passage shown has.
 */
final class OffSubject {

    private static final Pattern MARKUP = Pattern
            .compile("(?:https?|ftp|javascript|data):\\S+|\\bwww\\.\\S+|!?\\[[^\\]]*]\\([^)]*\\)?"
                    + "|</?[a-z][^>]*>?|```|`[^`]+`|\\{\\{|&(?:#\\d+|[a-z]+);", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION = Pattern.compile("\\?[\\p{Pf}\\p{Pe}\"'*_\\s]*$");
    private static final String TEXTS = "(?:passages?|contexts?|sources?|documents?|excerpts?|articles?|texts?|information|evidence)";
    private static final Pattern META = Pattern.compile(String.join("|",
            "\\bas an? (?:\\w+ )?(?:ai|assistant|(?:large )?language model|chatbot)\\b",
            "\\bI(?:'m|’m| am| was| can| cannot|'ve|’ve| have| will|'ll| do| don't| don’t| could| would| hope| think| apologi[sz]e)\\b",
            "^\\W*(?:sorry|unfortunately,? (?:I|the " + TEXTS + ")|sure|certainly|of course|okay|ok|thank you)\\b[,.! ]",
            "\\b(?:the|these|those|this|provided|given|above|your) (?:provided |given |above |available |supplied |shown )?"
                    + TEXTS
                    + "(?: \\d+)?(?: above| provided| given| shown| available)? (?:do|does|did|don't|doesn't|is|are|was|were|has|have|"
                    + "can|cannot|provides?|contains?|mentions?|says?|states?|describes?|discuss|discusses|includes?|gives?|shows?|lacks?)\\b",
            "\\b(?:no|not enough|insufficient) (?:information|evidence|context|mention)\\b.{0,40}\\b(?:provided|available|given|passages?|found)\\b",
            "\\b(?:based on|given|from) (?:the|these) (?:passages?|context|provided|information|documents?|excerpts?)\\b",
            "\\b(?:passages?|sources?) \\d", "^\\W*here (?:is|are)\\b",
            "\\bto (?:answer|summari[sz]e) (?:your|the) question\\b",
            "\\b(?:click|visit|subscribe|contact us|let me know|feel free|please)\\b.{0,60}$(?<=[.!])(?<!said[.!])",
            "\\byou(?:r|rs|rself)?\\b"), Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[\"“«„].*?[\"”»“]");

    private OffSubject() {
    }

    /** @param text without markers */
    static boolean is(String text, List<Passage> shown) {
        String unquoted = QUOTED.matcher(text).replaceAll("");
        return text.codePoints().noneMatch(Character::isLetterOrDigit) || text.endsWith(":") || QUESTION.matcher(text).find()
                || Instruction.is(text) || META.matcher(unquoted).find() && !stands(text, shown) || hasMarkup(text, shown);
    }

    private static boolean hasMarkup(String text, List<Passage> shown) {
        Matcher markup = MARKUP.matcher(text);
        while (markup.find()) {
            if (!stands(markup.group(), shown)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String text, List<Passage> shown) {
        return shown.stream().anyMatch(passage -> passage.text().contains(text));
    }
}
