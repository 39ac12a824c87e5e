package io.footnote.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.footnote.corpus.Article;
import io.footnote.corpus.FolderCorpus;
import io.footnote.corpus.UnreadableArticleException;
import io.footnote.passage.Passage;
import io.footnote.passage.Passages;

/**
 * Sentences of a chat model, honest and not. Each file was written after the rules were tuned on the ones before, from other
 * articles. Each case is a line "kind RULE | sentence", below the articles shown and the question.
 */
public final class ClaimCases {

    private static final Path FOLDER = Path.of("src/test/resources/io/footnote/claim");
    private static final List<Path> ARTICLES = List.of(FOLDER.resolve("articles"), Path.of("corpus"));

    private final List<ClaimCase> cases = new ArrayList<>();
    private List<Passage> shown = List.of();
    private String question = "";

    private ClaimCases() {
    }

    public static List<ClaimCase> all() {
        List<ClaimCase> all = new ArrayList<>(tuned());
        all.addAll(heldOut());
        all.addAll(read("blind.txt"));
        all.addAll(read("blind-again.txt"));
        all.addAll(read("blind-last.txt"));
        return all;
    }

    static List<ClaimCase> tuned() {
        return read("tuned.txt");
    }

    static List<ClaimCase> heldOut() {
        return read("held-out.txt");
    }

    private static List<ClaimCase> read(String file) {
        ClaimCases read = new ClaimCases();
        try {
            Files.readAllLines(FOLDER.resolve(file)).forEach(read::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.cases;
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] parts = line.split("[:|]\\s*", 2);
        switch (parts[0].strip()) {
            case "articles" -> shown = List.of(parts[1].strip().split(" ")).stream().flatMap(file -> passages(file).stream())
                    .toList();
            case "question" -> question = parts[1].strip();
            default -> add(parts[0].strip().split(" "), unescaped(parts[1]));
        }
    }

    private void add(String[] kind, String sentence) {
        Optional<Rule> rule = kind.length > 1 ? Optional.of(Rule.valueOf(kind[1])) : Optional.empty();
        cases.add(new ClaimCase(kind[0], question, shown, sentence, rule));
    }

    /** Invisible characters are written as in Java. */
    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(text)
                .replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
    }

    private static List<Passage> passages(String file) {
        Path folder = ARTICLES.stream().filter(each -> Files.exists(each.resolve(file))).findFirst().orElseThrow();
        try {
            Article article = new FolderCorpus(folder).read(file);
            return new Passages().cut(article);
        } catch (UnreadableArticleException e) {
            throw new IllegalStateException(e);
        }
    }
}
