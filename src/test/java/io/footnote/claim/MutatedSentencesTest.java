package io.footnote.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.footnote.claim.Verdict.Supported;
import io.footnote.corpus.FolderCorpus;
import io.footnote.passage.Passage;
import io.footnote.passage.Passages;
import io.footnote.passage.Span;

/** Sentences of an encyclopaedia, as they are and with one thing changed. */
class MutatedSentencesTest {

    private static final Path ARTICLES = Path.of("../shared/data/squad2-half-dev/corpus");
    private static final int EVERY = 40;
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,4}\\b(?![,.]\\d)");
    private static final Pattern VERB = Pattern.compile("\\b(?:was|were|is|are|had|has|can|could|will) (?!not)");
    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{3,}");

    private int kept;
    private int accepted;
    private final List<String> honest = new ArrayList<>();
    private final List<String> mutants = new ArrayList<>();

    @Test
    void keepsWhatIsRepeatedAndHardlyAnythingThatWasChanged() throws Exception {
        assumeTrue(Files.isDirectory(ARTICLES), ARTICLES + " is absent");
        List<String> files;
        try (Stream<Path> all = Files.list(ARTICLES)) {
            files = all.map(file -> file.getFileName().toString()).sorted().toList();
        }
        for (int i = 0; i < files.size(); i += EVERY) {
            List<Passage> shown = new Passages().cut(new FolderCorpus(ARTICLES).read(files.get(i)));
            check(shown);
        }

        assertThat(honest).hasSizeGreaterThan(50);
        assertThat(kept).isGreaterThanOrEqualTo(honest.size() * 97 / 100);
        assertThat(mutants).hasSizeGreaterThan(100);
        assertThat(accepted).isLessThanOrEqualTo(mutants.size() * 2 / 100);
    }

    private void check(List<Passage> shown) {
        FactCheck facts = new Claims((question, passages) -> List.of(), new NoEmbedding()).over("", shown);
        for (Passage passage : shown) {
            String marker = " [" + (shown.indexOf(passage) + 1) + "]";
            for (Span span : passage.sentences()) {
                String sentence = passage.text(span).replaceAll("\\s+", " ");
                honest.add(sentence);
                kept += facts.check(sentence + marker) instanceof Supported ? 1 : 0;
                for (String mutant : mutants(sentence)) {
                    mutants.add(mutant);
                    accepted += facts.check(mutant + marker) instanceof Supported ? 1 : 0;
                }
            }
        }
    }

    private static List<String> mutants(String sentence) {
        List<String> mutants = new ArrayList<>();
        Matcher number = NUMBER.matcher(sentence);
        if (number.find()) {
            mutants.add(number.replaceFirst(found -> Integer.toString(Integer.parseInt(found.group()) + 1)));
        }
        Matcher verb = VERB.matcher(sentence);
        if (verb.find()) {
            mutants.add(verb.replaceFirst("$0not "));
        }
        Matcher name = NAME.matcher(sentence);
        if (name.find()) {
            mutants.add(name.replaceFirst("Zorvath"));
        }
        return mutants;
    }
}
