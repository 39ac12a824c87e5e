package io.footnote.generation;

/** What a model is told: who it is and by which rules it writes, then the task. */
public record Prompt(String system, String user) {
}
