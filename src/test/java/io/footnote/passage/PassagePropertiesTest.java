package io.footnote.passage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.footnote.corpus.Article;
import io.footnote.corpus.Source;

/** What holds for the passages of any text, in time that grows with its length. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class PassagePropertiesTest {

    private static final Path SHARED = Path.of("../shared");
    private static final int MEGABYTE = 1 << 20;

    @Test
    void holdForEveryFileOfTheSharedCorpora() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("data")), "the shared corpora are not here");
        try (Stream<Path> files = Files.find(SHARED.toRealPath(), 9, (path, attributes) -> attributes.isRegularFile())) {
            for (var file : files.filter(path -> path.toString().matches(".*(/corpus/|/seeds/).*")).sorted().toList()) {
                check(file.toString(), Files.readString(file));
            }
        }
    }

    @Test
    void holdForAnyUnicode() {
        var random = new Random(20_261_101);
        for (int round = 0; round < 1_500; round++) {
            check("round " + round, text(random, random.nextInt(300)));
        }
    }

    @Test
    void holdForAnyWords() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            check("round " + round, words(random, random.nextInt(800)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "word ", " ", "x .\" ", ". (", ".(", "U.S. ", "x. \" y", "?\u00bb ", "e\u0301", "\u0301",
            "\ud83d\ude00", "\ud83d",
            "\u200d", " \u0301", "\r\n", "\r", "\0", "# a\n", "- a\n", "A a\n\n", "```\n", "|\n", "> ",
            ".[1",
            "\u2029" })
    void holdForAMegabyteOnOneTheme(String theme) {
        check(theme, theme.repeat(MEGABYTE / theme.length()));
    }

    @Test
    void holdForAMegabyteOfRandomText() {
        check("scripts", "\u4ed6" + ". (".repeat(MEGABYTE / 3));
        check("Unicode", text(new Random(1), MEGABYTE));
        check("words", words(new Random(2), MEGABYTE / 6));
        check("one line", words(new Random(3), MEGABYTE / 6).replaceAll("\\R", " "));
    }

    private static String text(Random random, int length) {
        var parts = List.of("a", "B", "The ", ". ", ".", "! ", "? ", "\"", "\u201d", "(", ")", " ", " ", "\n", "\n\n", "\r\n",
                "\r", "\0", "\t",
                "\u0301", "\u20dd", "\u200d", "\ud83d", "\ude00", "\ud83d\ude00", "\ud83c\udffd", "# ", "- ", "> ", "|", "```",
                "---", "===",
                "1. ", "\u00a0", "\u2028", "\u2029", "\u0085", "\ufeff", "\u05d0", "\u4ed6\u3002", "\u0939\u0964 ", "U.S. ",
                "... ");
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(20) == 0 ? Character.toString(random.nextInt(0x110000))
                    : parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    private static String words(Random random, int words) {
        var parts = List.of(" ", ", ", ". ", ". ", ".\n", "\n", ".\n\n", "\n# ", ".\n- ", "? ", ".\" ",
                "\r\n", ".\r\n\r\n");
        int most = 1 + random.nextInt(60);
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            var word = Integer.toString(random.nextInt(100_000), 36).replaceAll("\\d", "e");
            text.append(random.nextBoolean() ? word : word.substring(0, 1).toUpperCase() + word.substring(1));
            text.append(random.nextInt(most) == 0 ? parts.get(random.nextInt(parts.size())) : " ");
        }
        return text.toString();
    }

    private static void check(String name, String text) {
        var passages = new Passages().cut(new Article(Source.of("a.txt", "Title"), text, 0, "sha"));
        checkSentences(name, text, Sentences.of(text, 0, text.length()));
        var covered = checkPassages(name, text, passages);
        checkCoverage(name, text, passages, covered);
        boolean blank = isBlank(text, 0, text.length());
        ensure(passages.isEmpty() == blank, name, new Span(0, 0));
        ensure(passages.stream().allMatch(passage -> passage.sentences().isEmpty()) == blank, name, new Span(0, 0));
    }

    private static void checkSentences(String name, String text, List<Span> sentences) {
        int end = 0;
        for (var sentence : sentences) {
            ensure(sentence.start() >= end && sentence.length() > 0, name, sentence);
            ensure(isBlank(text, end, sentence.start()), name, sentence);
            ensure(isWhole(text, sentence), name, sentence);
            end = sentence.end();
        }
        ensure(isBlank(text, end, text.length()), name, new Span(end, text.length()));
    }

    /** Gives the characters that lie in a passage. */
    private static BitSet checkPassages(String name, String text, List<Passage> passages) {
        var covered = new BitSet(text.length());
        int start = -1;
        int end = 0;
        for (var passage : passages) {
            var span = new Span(passage.start(), passage.end());
            ensure(passage.start() > start && passage.end() > end, name, span);
            ensure(passage.text().equals(span.of(text)) && isWhole(text, span), name, span);
            ensure(span.length() <= 6_000, name, span);
            ensure(passage.sentences().stream().allMatch(span::contains), name, span);
            for (int i = 1; i < passage.sentences().size(); i++) {
                ensure(passage.sentences().get(i - 1).end() <= passage.sentences().get(i).start(), name, span);
            }
            int words = passage.sentences().stream().mapToInt(sentence -> Words.count(text, sentence)).sum();
            ensure(words <= 180 || passage.sentences().size() == 1, name, span);
            start = passage.start();
            end = passage.end();
            covered.set(start, end);
        }
        return covered;
    }

    private static void checkCoverage(String name, String text, List<Passage> passages, BitSet covered) {
        var cuts = new BitSet(text.length() + 1);
        passages.forEach(passage -> cuts.set(passage.start()));
        passages.forEach(passage -> cuts.set(passage.end()));
        var said = new HashSet<String>();
        for (var block : Blocks.of(text, 0)) {
            for (var sentence : sentences(text, block)) {
                if (Words.count(text, sentence) > Words.LONGEST_SENTENCE) {
                    continue;
                }
                boolean repeated = !said.add(withoutSpaceAndCase(sentence.of(text)));
                ensure(repeated || covered.nextClearBit(sentence.start()) >= sentence.end(), name, sentence);
                int cut = cuts.nextSetBit(sentence.start() + 1);
                ensure(cut < 0 || cut >= sentence.end(), name, sentence);
            }
        }
    }

    private static List<Span> sentences(String text, Block block) {
        return switch (block.kind()) {
            case HEADING, LABEL -> List.of();
            case ROW -> List.of(block.span());
            case PROSE, ITEM -> Sentences.of(text, block.span().start(), block.span().end());
        };
    }

    private static String withoutSpaceAndCase(String text) {
        var key = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (!Graphemes.isBlank(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    private static boolean isWhole(String text, Span span) {
        return isCut(text, span.start()) && isCut(text, span.end()) && !Character.isWhitespace(text.charAt(span.end() - 1));
    }

    private static boolean isCut(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean firstMark = Character.getType(after) == Character.NON_SPACING_MARK
                && Character.getType(before) != Character.NON_SPACING_MARK && !Graphemes.isLineEnd(before);
        return !Character.isSurrogatePair(before, after) && !(before == '\r' && after == '\n') && !firstMark;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Graphemes.isBlank(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static void ensure(boolean holds, String name, Span span) {
        if (!holds) {
            throw new AssertionError(name + " does not hold at " + span);
        }
    }
}
