package io.footnote.corpus;

/** From a file's bytes to an article, each type by its own rules. */
final class ArticleParser {

    private ArticleParser() {
    }

    static Article parse(String file, byte[] bytes, String sha256) throws UnreadableArticleException {
        var type = ArticleType.of(file).orElseThrow(() -> new UnreadableArticleException(file, "no type of article"));
        return switch (type) {
            case MARKDOWN -> markdown(file, TextDecoder.decode(file, bytes, null), sha256);
            case TEXT -> plain(file, TextDecoder.decode(file, bytes, null), sha256);
            case HTML -> HtmlArticle.parse(file, bytes, sha256);
        };
    }

    private static Article markdown(String file, String text, String sha256) throws UnreadableArticleException {
        var front = FrontMatter.parse(file, text);
        var title = Title.stated(front.title()).or(() -> Title.heading(text, front.end()));
        return new Article(front.source(file, title.orElseGet(() -> Title.ofFile(file))), text, front.end(), sha256);
    }

    private static Article plain(String file, String text, String sha256) throws UnreadableArticleException {
        var front = FrontMatter.parse(file, text);
        var stated = Title.stated(front.title());
        if (stated.isPresent()) {
            return new Article(front.source(file, stated.get()), text, front.end(), sha256);
        }
        var line = Title.line(text, front.end());
        var title = line.map(l -> Title.clean(l.of(text))).orElseGet(() -> Title.ofFile(file));
        return new Article(front.source(file, title), text, line.map(Line::next).orElse(front.end()), sha256);
    }
}
