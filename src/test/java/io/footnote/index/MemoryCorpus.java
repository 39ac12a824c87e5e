package io.footnote.index;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.footnote.corpus.Article;
import io.footnote.corpus.ArticleFile;
import io.footnote.corpus.Corpus;
import io.footnote.corpus.UnreadableArticleException;

/** Files that need no disk, and a note of which were hashed and read. A text that begins with "!" cannot be read. */
final class MemoryCorpus implements Corpus {

    final List<String> hashed = new ArrayList<>();
    final List<String> read = new ArrayList<>();
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedMap<String, Instant> times = new TreeMap<>();

    void write(String file, String text, Instant modified) {
        texts.put(file, text);
        times.put(file, modified);
    }

    void delete(String file) {
        texts.remove(file);
    }

    @Override
    public Listing list() {
        return listWithout();
    }

    /** A listing in which some files are still being written. */
    Listing listWithout(String... unsettled) {
        Set<String> left = Set.of(unsettled);
        return new Listing(texts.keySet().stream().filter(file -> !left.contains(file))
                .map(file -> new ArticleFile(file, texts.get(file).length(), FileTime.from(times.get(file)))).toList(), 3,
                left);
    }

    @Override
    public String sha256(String file) throws UnreadableArticleException {
        hashed.add(file);
        return Articles.article(file, file, text(file)).sha256();
    }

    @Override
    public Article read(String file) throws UnreadableArticleException {
        read.add(file);
        String text = text(file);
        if (text.startsWith("!")) {
            throw new UnreadableArticleException(file, text.substring(1));
        }
        return Articles.article(file, file, text);
    }

    private String text(String file) throws UnreadableArticleException {
        String text = texts.get(file);
        if (text == null) {
            throw new UnreadableArticleException(file, "it is gone");
        }
        return text;
    }
}
