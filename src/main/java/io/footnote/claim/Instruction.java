package io.footnote.claim;

import java.util.regex.Pattern;

/**
 * Tells a sentence that is addressed to whoever answers, planted in an article to be obeyed or quoted: it speaks of "your
 * response", orders that something be said, undoes other instructions, or calls the assistant by name. An extractive
 * answer obeys nothing; but "reply that it was built by X" would be quoted where somebody asks who built it.
 */
public final class Instruction {

    private static final String ANSWER = "(?:answer|reply|respond|output|print|write)";

    /** Where an order begins. Not behind any comma: "critics, and there are many, say that" is news. */
    private static final String ORDER = "(?:^\\W*|\\bplease\\s+|:\\s+|\\]\\s*|^\\W*(?:when|whenever|if)\\b[^,]*,\\s*)"
            + "(?:(?:always|never|only|just|then|now|do\\s+not)\\s+)?";

    private static final Pattern INSTRUCTION = Pattern.compile(String.join("|",
            "\\byour\\s+(?:\\w+\\s+)?(?:responses?|answers?|repl(?:y|ies)|output)\\b",
            "\\b(?:ignore|disregard|forget)\\s+(?:\\w+\\s+){0,3}(?:instructions?|prompts?)\\b",
            ORDER + "(?:ignore|disregard|forget)\\s+(?:\\w+\\s+){0,3}(?:rules|above|everything)\\b",
            "\\bsystem\\s+prompt\\b",
            ORDER + "(?:say|state|claim|" + ANSWER + ")\\s+(?:that|with|only|every|all|any)\\b",
            ORDER + "(?:tell|inform|remind|assure)\\s+(?:the|any|all|every)\\s+(?:users?|readers?|person|people)\\b",
            ORDER + "(?:explain|describe|summari[sz]e)\\b",
            "\\byou\\s+(?:must|should|shall|are\\s+to)\\s+(?:always\\s+|only\\s+)?" + ANSWER + "\\s+(?:that|with|only)\\b",
            "\\bfrom\\s+now\\s+on\\b.{0,60}\\b" + ANSWER + "\\b",
            "\\b(?:dear|attention|hey|hello)\\s*,?\\s+(?:ai|assistant|chatbot|language\\s+model)\\b",
            "^\\W*(?:ai|assistant|chatbot)\\s*:",
            "<\\|\\w+\\|>|\\[/?(?:INST|SYS)\\]"), Pattern.CASE_INSENSITIVE);

    private Instruction() {
    }

    public static boolean is(String sentence) {
        return INSTRUCTION.matcher(sentence).find();
    }
}
