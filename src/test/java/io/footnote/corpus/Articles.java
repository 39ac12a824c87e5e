package io.footnote.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Articles from text, for the tests of what is read out of them. */
final class Articles {

    private Articles() {
    }

    static Article read(String file, String text) throws UnreadableArticleException {
        return ArticleParser.parse(file, text.getBytes(UTF_8), "");
    }
}
