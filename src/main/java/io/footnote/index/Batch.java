package io.footnote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.footnote.corpus.Article;
import io.footnote.corpus.ArticleFile;
import io.footnote.passage.Passage;

/** Some articles on their way into the index: enough passages at once to keep every core embedding, and no more in memory. */
final class Batch {

    private static final int PASSAGES = 64;
    private static final int ARTICLES = 64;

    private final List<Cut> articles = new ArrayList<>();
    private final List<TextSegment> texts = new ArrayList<>();

    void add(ArticleFile file, Article article, List<Passage> passages) {
        articles.add(new Cut(file, article, passages));
        passages.forEach(passage -> texts.add(TextSegment.from(toEmbed(passage))));
    }

    boolean isFull() {
        return texts.size() >= PASSAGES || articles.size() >= ARTICLES;
    }

    List<ArticleFile> files() {
        return articles.stream().map(Cut::file).toList();
    }

    void embedInto(PassageIndex index, EmbeddingModel model, Progress progress) throws IOException, InterruptedException {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += PASSAGES) {
            Indexer.checkInterrupt();
            List<TextSegment> some = texts.subList(from, Math.min(from + PASSAGES, texts.size()));
            model.embedAll(some).content().stream().map(Embedding::vector).forEach(vectors::add);
            progress.embedded(some.size());
        }
        int at = 0;
        for (Cut cut : articles) {
            int next = at + cut.passages().size();
            index.put(cut.article(), cut.passages(), vectors.subList(at, next));
            progress.finished(cut.file().size());
            at = next;
        }
    }

    /** The title tells what a passage from the middle of an article is about. */
    static String toEmbed(Passage passage) {
        return passage.text().startsWith(passage.title()) ? passage.text() : passage.title() + '\n' + passage.text();
    }

    private record Cut(ArticleFile file, Article article, List<Passage> passages) {
    }
}
