package io.footnote.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.footnote.corpus.Article;
import io.footnote.corpus.Source;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;

/** Small articles, cut at their line ends, sentences at ". ", and vectors that tell words apart. */
final class Articles {

    private Articles() {
    }

    static Article article(String file, String title, String text) {
        return article(new Source(file, title, null, null, null, null, List.of()), text);
    }

    static Article article(String file, @Nullable LocalDate published, List<String> tags, String text) {
        return article(new Source(file, file, published, null, null, null, tags), text);
    }

    static Article article(Source source, String text) {
        return new Article(source, text, 0, sha256(source.title() + '\n' + text));
    }

    static void put(PassageIndex index, Article article) throws java.io.IOException {
        List<Passage> passages = cut(article);
        index.put(article, passages, passages.stream().map(Batch::toEmbed).map(WordVectors::vector).toList());
    }

    static List<Passage> cut(Article article) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (String line : article.text().split("(?<=\n)")) {
            if (!line.isBlank()) {
                String text = line.strip();
                passages.add(new Passage(article.file(), article.source().title(), start, start + text.length(), text,
                        sentences(start, text)));
            }
            start += line.length();
        }
        return passages;
    }

    private static List<Span> sentences(int start, String text) {
        List<Span> sentences = new ArrayList<>();
        int at = start;
        for (String sentence : text.split("(?<=\\.) ")) {
            sentences.add(new Span(at, at + sentence.length()));
            at += sentence.length() + 1;
        }
        return sentences;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
