package io.footnote.passage;

import java.util.ArrayList;
import java.util.List;

import io.footnote.corpus.Article;

/**
 * Cuts articles into passages: whole sentences of one section, as equal in size as they allow, each passage starting with
 * the last sentences of the one before.
 */
public final class Passages {

    private final int most;
    private final int overlap;

    /** Up to 180 words, two sentences of overlap: who "he" is, and when, is often said in the one before. */
    public Passages() {
        this(180, 2);
    }

    /**
     * @param most words in a passage, unless one sentence alone has more
     * @param overlap sentences that a passage shares with the one before, fewer if they are long
     */
    public Passages(int most, int overlap) {
        if (most < 1 || overlap < 0) {
            throw new IllegalArgumentException("no passage has " + most + " words and " + overlap + " sentences of overlap");
        }
        this.most = most;
        this.overlap = overlap;
    }

    /**
     * The passages of an article's body, ascending by start and by end. Each starts and ends with a sentence, except where
     * one is longer than 250 words; none reaches from one section into the next. What the article says a second time is
     * left out where it is long, and is never among the sentences to quote.
     */
    public List<Passage> cut(Article article) {
        var passages = new ArrayList<Passage>();
        for (var section : Sections.of(Pieces.of(article))) {
            cut(article, section, passages);
        }
        return passages;
    }

    private void cut(Article article, List<Piece> section, List<Passage> passages) {
        var words = new int[section.size() + 1];
        for (int i = 0; i < section.size(); i++) {
            words[i + 1] = words[i] + section.get(i).words();
        }
        int start = 0;
        int fresh = 0;
        while (fresh < section.size()) {
            start = withOverlap(section, words, start, fresh);
            fresh = end(section, words, start, fresh);
            passages.add(passage(article, section.subList(start, fresh)));
        }
    }

    private int withOverlap(List<Piece> section, int[] words, int previous, int fresh) {
        int start = fresh;
        while (start - 1 > previous && fresh - start < overlap && words[fresh] - words[start - 1] <= most / 3
                && words[fresh + 1] - words[start - 1] <= most && section.get(start - 1).role() == Piece.Role.QUOTABLE) {
            start--;
        }
        return start;
    }

    /** As near as sentences allow to an equal share of what is left of the section. */
    private int end(List<Piece> section, int[] words, int start, int fresh) {
        int carried = words[fresh] - words[start];
        int left = words[section.size()] - words[fresh];
        int parts = (left + most - carried - 1) / (most - carried);
        int share = carried + (left + parts - 1) / parts;
        int end = fresh + 1;
        while (end < section.size()) {
            int without = words[end] - words[start];
            int with = words[end + 1] - words[start];
            boolean better = with <= most && without + with <= 2 * share;
            boolean bareHeading = section.get(end - 1).isHeading() && without < most / 2;
            if (!better && !bareHeading) {
                break;
            }
            end++;
        }
        return end;
    }

    private static Passage passage(Article article, List<Piece> pieces) {
        int start = pieces.get(0).span().start();
        int end = pieces.get(pieces.size() - 1).span().end();
        var sentences = pieces.stream().filter(Piece::isQuotable).map(Piece::span).toList();
        return new Passage(article.file(), article.source().title(), start, end, article.text().substring(start, end),
                sentences);
    }
}
