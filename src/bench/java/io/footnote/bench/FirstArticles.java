package io.footnote.bench;

import java.io.IOException;
import java.util.List;

import io.footnote.corpus.Article;
import io.footnote.corpus.ArticleFile;
import io.footnote.corpus.Corpus;
import io.footnote.corpus.UnreadableArticleException;

/** The first articles of a corpus. */
record FirstArticles(Corpus corpus, int limit) implements Corpus {

    @Override
    public Listing list() throws IOException {
        Listing all = corpus.list();
        List<ArticleFile> first = all.files().stream().limit(limit).toList();
        return new Listing(first, all.skipped());
    }

    @Override
    public String sha256(String file) throws UnreadableArticleException {
        return corpus.sha256(file);
    }

    @Override
    public Article read(String file) throws UnreadableArticleException {
        return corpus.read(file);
    }
}
