package io.footnote.answer;

import java.util.List;
import java.util.regex.Pattern;

import io.footnote.claim.Instruction;
import io.footnote.corpus.Article;
import io.footnote.index.IndexSnapshot;
import io.footnote.passage.Passage;
import io.footnote.passage.Sentences;
import io.footnote.passage.Span;

/**
 * Which sentences may be an answer. Not a question; not an instruction to whoever answers, planted in an article; and
 * not a line that a publisher puts under every article, which is told from what articles say by this: it stands in
 * several articles that otherwise have little in common. Copies of one story have most in common, and may be quoted.
 */
final class Quotable {

    private static final int ARTICLES = 3;

    /** What a publisher hid from readers of Markdown proves nothing to them. */
    private static final String COMMENT = "<!--";

    private static final Pattern QUESTION = Pattern.compile("\\?[\\p{Pf}\\p{Pe}\"'*_\\s]*$");

    private final IndexSnapshot index;

    Quotable(IndexSnapshot index) {
        this.index = index;
    }

    boolean test(Passage passage, Span sentence) {
        String text = passage.text(sentence);
        return !QUESTION.matcher(text).find() && !Instruction.is(text) && !text.contains(COMMENT)
                && !isBoilerplate(passage, text);
    }

    private boolean isBoilerplate(Passage passage, String sentence) {
        return isRepeated(sentence) && !index.article(passage.file()).map(this::isMostlyRepeated).orElse(false);
    }

    private boolean isMostlyRepeated(Article article) {
        String text = article.text();
        List<Span> sentences = Sentences.of(text, article.bodyStart(), text.length());
        long repeated = sentences.stream().filter(sentence -> isRepeated(sentence.of(text))).count();
        return repeated * 2 > sentences.size();
    }

    private boolean isRepeated(String sentence) {
        return index.articlesWithSentence(sentence) >= ARTICLES;
    }
}
