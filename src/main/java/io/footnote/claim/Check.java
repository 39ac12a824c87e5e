package io.footnote.claim;

import org.jspecify.annotations.Nullable;

/** One rule that a claim must keep to with a sentence that may support it. */
interface Check {

    /** @return the rule it breaks, or null */
    @Nullable
    Rule broken(Phrase claim, Ground ground);
}
