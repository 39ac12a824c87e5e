package io.footnote.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.footnote.corpus.Source;
import io.footnote.index.IndexProgress;
import io.footnote.index.IndexProgress.Failure;
import io.footnote.index.IndexSnapshot;

/**
 * What {@code GET /api/articles} says.
 *
 * @param state {@code empty}, {@code checking}, {@code indexing}, {@code ready} or {@code failed}
 * @param generation of the snapshot that is searched; 0 if there is none
 * @param problem why indexing ended early; null if it did not
 * @param failures articles that are left out, and why
 * @param articles a page of those that are indexed, ascending by file
 */
record ArticlesJson(String state, long generation, Counts counts, ProgressJson progress, @Nullable String problem,
        List<Failure> failures, List<ArticleJson> articles) {

    /** What the searched snapshot holds; and of the folder, what failed and what is no article. */
    record Counts(int articles, int passages, int failed, int skipped) {
    }

    /**
     * The update that runs, or ran last.
     *
     * @param done new and changed articles taken in
     * @param total all of its new and changed articles
     * @param passages embedded
     * @param secondsLeft null when unknown or not at work
     */
    record ProgressJson(int done, int total, long passages, double passagesPerSecond, @Nullable Long secondsLeft,
            String since) {
    }

    /** @param published ISO-8601 day */
    record ArticleJson(String file, String title, @Nullable String publisher, @Nullable String published,
            @Nullable String author, @Nullable String url, List<String> tags) {

        static ArticleJson of(Source source) {
            String published = source.published() == null ? null : source.published().toString();
            return new ArticleJson(source.file(), source.title(), source.publisher(), published, source.author(),
                    source.url(), source.tags());
        }
    }

    static ArticlesJson of(IndexProgress now, @Nullable IndexSnapshot snapshot, int offset, int limit) {
        Counts counts = new Counts(snapshot == null ? 0 : snapshot.articles(), snapshot == null ? 0 : snapshot.passages(),
                now.failures().size(), now.skipped());
        List<ArticleJson> page = snapshot == null || limit == 0 ? List.of()
                : snapshot.sources(offset, limit).stream().map(ArticleJson::of).toList();
        Duration left = now.timeLeft();
        ProgressJson progress = new ProgressJson(now.done(), now.total(), now.passages(),
                Math.round(now.passagesPerSecond() * 10) / 10.0, left == null ? null : left.toSeconds(),
                now.since().toString());
        return new ArticlesJson(now.phase().name().toLowerCase(Locale.ROOT), snapshot == null ? 0 : snapshot.generation(),
                counts, progress, now.problem(), now.failures(), page);
    }
}
