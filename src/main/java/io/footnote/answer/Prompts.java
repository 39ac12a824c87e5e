package io.footnote.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.footnote.generation.Prompt;
import io.footnote.passage.Passage;

/** All that a chat model is told, from four files. */
public final class Prompts {

    /** The files, and the places that each must hold. */
    private static final Map<String, Set<String>> FILES = Map.of(
            "answer-system.md", Set.of(), "answer.md", Set.of("passages", "question"),
            "follow-up-system.md", Set.of(), "follow-up.md", Set.of("conversation", "question"));

    /** What an article must not be able to write: the marks that tell where it begins and ends. */
    private static final Pattern MARK = Pattern.compile("<(?=\\s*/?\\s*passage\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINES = Pattern.compile("\\s+");

    private final SortedMap<String, PromptFile> files = new TreeMap<>();

    /**
     * @param read the text of the file of this name
     * @throws PromptException naming the file, if a placeholder is unknown, missing, or the file empty
     */
    public Prompts(UnaryOperator<String> read) {
        FILES.forEach((name, places) -> files.put(name, PromptFile.of(name, read.apply(name), places)));
    }

    /** The names of the files. */
    public static Set<String> files() {
        return FILES.keySet();
    }

    /** The SHA-256 of each file's text. */
    public SortedMap<String, String> hashes() {
        return files.values().stream().collect(Collectors.toMap(PromptFile::name, file -> sha256(file.text()), (a, b) -> a,
                TreeMap::new));
    }

    /** Names all files together: another word in one, another hash. */
    public String hash() {
        return sha256(hashes().toString()).substring(0, 16);
    }

    /** {@code [n]} in the answer is the n-th of the passages. */
    Prompt answer(String question, List<Passage> passages) {
        String numbered = IntStream.range(0, passages.size()).mapToObj(i -> numbered(i + 1, passages.get(i)))
                .collect(Collectors.joining("\n"));
        return prompt("answer", Map.of("passages", numbered, "question", line(question)));
    }

    Prompt followUp(List<Turn> history, String question) {
        String conversation = history.stream().map(turn -> turn.role().name().toLowerCase(Locale.ROOT) + ": "
                + line(turn.text())).collect(Collectors.joining("\n"));
        return prompt("follow-up", Map.of("conversation", conversation, "question", line(question)));
    }

    private Prompt prompt(String name, Map<String, String> values) {
        return new Prompt(file(name + "-system.md").text(), file(name + ".md").filled(values));
    }

    private PromptFile file(String name) {
        PromptFile file = files.get(name);
        if (file == null) {
            throw new IllegalStateException(name);
        }
        return file;
    }

    private static String numbered(int number, Passage passage) {
        return "<passage number=\"" + number + "\" title=\"" + line(passage.title()).replace('"', '\'') + "\">\n"
                + MARK.matcher(passage.text().strip()).replaceAll("&lt;") + "\n</passage>";
    }

    private static String line(String text) {
        return MARK.matcher(LINES.matcher(text).replaceAll(" ").strip()).replaceAll("&lt;");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
