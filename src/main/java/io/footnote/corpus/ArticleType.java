package io.footnote.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file is read, told by its name alone. */
enum ArticleType {
    MARKDOWN(".md", ".markdown"),
    TEXT(".txt"),
    HTML(".html", ".htm");

    private final List<String> suffixes;

    ArticleType(String... suffixes) {
        this.suffixes = List.of(suffixes);
    }

    /** Empty if it is no article: an unknown type, or hidden, itself or by a folder on the way to it. */
    static Optional<ArticleType> of(String file) {
        if (file.startsWith(".") || file.contains("/.")) {
            return Optional.empty();
        }
        var lower = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.suffixes.stream().anyMatch(lower::endsWith)).findFirst();
    }
}
