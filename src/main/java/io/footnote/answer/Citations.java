package io.footnote.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.footnote.corpus.Article;
import io.footnote.index.IndexSnapshot;
import io.footnote.passage.Passage;
import io.footnote.passage.Span;

/** Numbers the citations of one answer in the order in which they are first made; a sentence keeps its number. */
final class Citations {

    private final IndexSnapshot index;
    private final Map<String, Citation> made = new LinkedHashMap<>();

    Citations(IndexSnapshot index) {
        this.index = index;
    }

    boolean has(Passage passage, Span sentence) {
        return made.containsKey(key(passage, sentence));
    }

    /** Empty if the index does not hold the article any more. */
    Optional<Citation> of(Passage passage, Span sentence) {
        String key = key(passage, sentence);
        Citation known = made.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Citation> citation = index.article(passage.file()).map(Article::source)
                .map(source -> new Citation(made.size() + 1, source, sentence.start(), sentence.end(), passage.text(sentence)));
        citation.ifPresent(it -> made.put(key, it));
        return citation;
    }

    private static String key(Passage passage, Span sentence) {
        return passage.file() + '#' + sentence.start();
    }
}
