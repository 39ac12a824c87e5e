package io.footnote.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.langchain4j.data.segment.TextSegment;
import io.footnote.corpus.ArticleFile;
import io.footnote.corpus.Corpus;
import io.footnote.corpus.FolderCorpus;
import io.footnote.corpus.UnreadableArticleException;
import io.footnote.onnx.WordPiece;
import io.footnote.passage.Passages;

/** What is embedded: the passages of the shipped articles, then texts of their words in random order. */
final class Texts {

    static final int COUNT = 64;

    private static final int TOKENS = 200;
    private static final Path SHIPPED = Path.of("corpus");

    private Texts() {
    }

    /** {@value #COUNT} texts, always the same. */
    static List<TextSegment> withPrefix(String prefix) throws IOException {
        List<String> texts = new ArrayList<>(shipped());
        List<String> words = texts.stream().flatMap(text -> List.of(text.split("\\s+")).stream()).toList();
        WordPiece tokenizer = WordPiece.load();
        Random random = new Random(1);
        while (texts.size() < COUNT) {
            texts.add(generated(words, tokenizer, random));
        }
        return texts.stream().limit(COUNT).map(text -> TextSegment.from(prefix + text)).toList();
    }

    private static List<String> shipped() throws IOException {
        Corpus corpus = new FolderCorpus(SHIPPED);
        List<String> texts = new ArrayList<>();
        for (ArticleFile file : corpus.list().files()) {
            try {
                new Passages().cut(corpus.read(file.file())).forEach(passage -> texts.add(passage.text()));
            } catch (UnreadableArticleException e) {
                throw new IOException(e);
            }
        }
        return texts;
    }

    private static String generated(List<String> words, WordPiece tokenizer, Random random) {
        StringBuilder text = new StringBuilder();
        while (tokenizer.tokens(text.toString()).size() < TOKENS) {
            text.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        return text.toString().strip();
    }
}
