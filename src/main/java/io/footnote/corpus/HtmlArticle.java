package io.footnote.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A web page as an article: its readable text, and what its head states about it. Metadata that is wrong is ignored. */
final class HtmlArticle {

    private static final int HEAD = 1024;
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{1,200}charset=[\"']?([\\w.:-]{1,40})");

    private HtmlArticle() {
    }

    static Article parse(String file, byte[] bytes, String sha256) throws UnreadableArticleException {
        var page = Jsoup.parse(TextDecoder.decode(file, bytes, declared(bytes)));
        var title = Title.stated(page.title()).or(() -> first(page, "h1"));
        var published = first(page, "meta[property=article:published_time]").flatMap(Published::day);
        var tags = page.select("meta[property=article:tag]").eachAttr("content").stream().map(Title::clean)
                .filter(tag -> !tag.isEmpty()).distinct().toList();
        var source = new Source(file, title.orElseGet(() -> Title.ofFile(file)), published.orElse(null),
                first(page, "meta[property=og:site_name]").orElse(null),
                first(page, "meta[name=author]", "meta[property=article:author]").orElse(null),
                address(page), tags);
        return new Article(source, HtmlText.of(page.body()), 0, sha256);
    }

    private static @Nullable String address(Document page) {
        return first(page, "link[rel=canonical]", "meta[property=og:url]").filter(WebAddress::isSafe).orElse(null);
    }

    private static Optional<String> first(Document page, String... selectors) {
        return Stream.of(selectors).flatMap(selector -> page.select(selector).stream())
                .map(element -> switch (element.normalName()) {
                    case "meta" -> element.attr("content");
                    case "link" -> element.attr("href");
                    default -> element.text();
                }).map(Title::clean).filter(value -> !value.isEmpty()).findFirst();
    }

    /** The charset in the page's own meta element. By the HTML standard latin-1 means windows-1252, and UTF-16 is no truth. */
    private static @Nullable Charset declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        var charset = CHARSET.matcher(head);
        if (!charset.find() || charset.group(1).toUpperCase(Locale.ROOT).startsWith("UTF") || !isSupported(charset.group(1))) {
            return null;
        }
        var declared = Charset.forName(charset.group(1));
        return declared.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : declared;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
