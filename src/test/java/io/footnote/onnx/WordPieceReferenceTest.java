package io.footnote.onnx;

import static java.lang.Integer.parseInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

/** Our tokens are those of the tokenizer that the models were trained with. */
class WordPieceReferenceTest {

    private static final String REFERENCE = "/e5-small-v2-q-tokenizer.json";
    private static final WordPiece WORDS = WordPiece.load();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static HuggingFaceTokenizer reference;

    @BeforeAll
    static void loadReference() throws IOException {
        try (InputStream json = WordPieceReferenceTest.class.getResourceAsStream(REFERENCE)) {
            reference = HuggingFaceTokenizer.newInstance(json, Map.of("truncation", "false", "padding", "false"));
        }
    }

    @AfterAll
    static void closeReference() {
        reference.close();
    }

    @Test
    void knowsThePiecesOfTheModelsOwnVocabulary() throws IOException {
        JsonNode vocabulary;
        try (InputStream json = WordPieceReferenceTest.class.getResourceAsStream(REFERENCE)) {
            vocabulary = JSON.readTree(json).at("/model/vocab");
        }
        List<String> pieces;
        try (InputStream lines = WordPieceReferenceTest.class.getResourceAsStream("/bert-vocabulary-en.txt")) {
            pieces = new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertThat(pieces).hasSize(vocabulary.size());
        for (int id = 0; id < pieces.size(); id++) {
            assertThat(vocabulary.get(pieces.get(id)).intValue()).as(pieces.get(id)).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "\t\r\n", "a", "Who was Beyoncé's father?", "Cafe\u0301 cafe\u0301s", "naïve Ångström İstanbul ǅ ß ﬁ",
            "don't stop—now… “quoted” ‘it’ «là» §5 €10 £3.50 $1,000.00 50% ~x^y`z",
            "U.S. 3.14 1,000 10th 21st-century e-mail@example.org https://example.org/a?b=c#d",
            "北京是中国的首都 東京 こんにちは世界 カタカナ 한국어 한글", "عربي مُحَمَّد עברית שָׁלוֹם हिन्दी ไทย",
            "zero\u200Bwidth soft\u00ADhyphen no\u00A0break\u2009thin\u3000wide line\u2028sep par\u2029sep \uFEFFbom",
            "nul\u0000l bell\u0007 esc\u001B[31m del\u007F nel\u0085 vt\u000Bff\f repl\uFFFD private\uE000",
            "👩‍👩‍👧‍👦 ❤️ 🇫🇷 𝕳𝖊𝖑𝖑𝖔 𠀀 𝄞", "≠ ≮ ; ` \u1FEF ·", "# ## ### ##ing a##b [ ] [ CLS ]",
            "o\u0308\u0323 \u0301start e\u0301\u0302\u0303nd !\u0301", "ǆ Ǆ Σίσυφος ΟΔΟΣ Жизнь",
            "supercalifragilisticexpialidocious antidisestablishmentarianism" })
    void agreesOn(String text) {
        assertSameTokens(text);
    }

    @Test
    void agreesOnWordsAroundTheLimitOfOneHundredCharacters() {
        for (int length : new int[] { 99, 100, 101, 5000 }) {
            assertSameTokens("x " + "ab".repeat(length).substring(0, length) + " y");
            assertSameTokens("x " + "é".repeat(length) + " y");
            assertSameTokens("𝄞".repeat(length));
        }
    }

    @Test
    void agreesOnRandomText() {
        Random random = new Random(7);
        int[] alphabet = "abcdE FG\u0301é한中。,.!?-'\"#0123456789 \n\t\u200B\u00A0𝕳ßİ\u0000".codePoints().toArray();
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, alphabet.length).forEach(at -> text.appendCodePoint(alphabet[at]));
            assertSameTokens(text.toString());
        }
    }

    /**
     * Latin to Hebrew, punctuation and symbols, Chinese, Japanese, Korean: elsewhere the two know different ages of Unicode.
     */
    @ParameterizedTest
    @CsvSource({ "0000, 05FF", "1E00, 2BFF", "3000, 33FF", "4DB0, 4E10", "9FF0, A000", "AC00, AC80", "F900, FAFF", "FF00, FFEF",
            "1D400, 1D500", "1F300, 1F6C0", "2B800, 2B930" })
    void agreesOnEachCharacterOf(String first, String last) {
        for (int codePoint = parseInt(first, 16); codePoint <= parseInt(last, 16); codePoint++) {
            if (Character.isDefined(codePoint)) {
                assertSameTokens("a" + Character.toString(codePoint) + "b");
            }
        }
    }

    @Test
    void agreesOnNaughtyStrings() throws IOException {
        for (JsonNode text : JSON.readTree(shared("naughty-strings/blns.json").toFile())) {
            assertSameTokens(text.asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "squad2-half-dev", "clapnq-dev" })
    void agreesOnArticles(String set) throws IOException {
        List<Path> files;
        try (Stream<Path> corpus = Files.list(shared(set + "/corpus"))) {
            files = corpus.sorted().toList();
        }
        for (int i = 0; i < files.size(); i += 10) {
            assertSameTokens(Files.readString(files.get(i)));
        }
    }

    private static Path shared(String path) {
        Path data = Path.of("../shared/data", path);
        assumeTrue(Files.exists(data), () -> data + " is not there");
        return data;
    }

    private static void assertSameTokens(String text) {
        assertThat(ours(text)).as(text).isEqualTo(theirs(text));
    }

    /** Our ends keep dropped accents, which the reference cuts off: taken away here. */
    private static List<String> ours(String text) {
        return WORDS.tokens(text).stream().map(token -> {
            int end = token.end();
            while (end > token.start() + 1 && isDropped(text.codePointBefore(end))) {
                end -= Character.charCount(text.codePointBefore(end));
            }
            return token.id() + "@" + token.start() + ".." + end;
        }).toList();
    }

    private static boolean isDropped(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK || CharacterKinds.isRemoved(codePoint);
    }

    /** The reference counts code points. */
    private static List<String> theirs(String text) {
        Encoding encoding = reference.encode(text, false, false);
        return IntStream.range(0, encoding.getIds().length).mapToObj(i -> {
            int start = text.offsetByCodePoints(0, encoding.getCharTokenSpans()[i].getStart());
            int end = text.offsetByCodePoints(0, encoding.getCharTokenSpans()[i].getEnd());
            return encoding.getIds()[i] + "@" + start + ".." + end;
        }).toList();
    }
}
