package io.footnote.corpus;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String ANY = "\r\nÉtat\tnaïve 日本 🦊 e\u0301 \u2028\uFEFF \r end \n\n";

    @Test
    void utf8IsKeptToTheCharacter() throws Exception {
        assertThat(decode(ANY.getBytes(UTF_8))).isEqualTo(ANY);
        assertThat(decode(new byte[0])).isEmpty();
    }

    @Test
    void aByteOrderMarkDecidesAndIsNoPartOfTheText() throws Exception {
        assertThat(decode(("\uFEFF" + ANY).getBytes(UTF_8))).isEqualTo(ANY);
        assertThat(decode(("\uFEFF" + ANY).getBytes(UTF_16BE))).isEqualTo(ANY);
        assertThat(decode(("\uFEFF" + ANY).getBytes(UTF_16LE))).isEqualTo(ANY);
        assertThat(decode("\uFEFF".getBytes(UTF_8))).isEmpty();
        assertThat(decode("\uFEFF\uFEFFtwo".getBytes(UTF_8))).isEqualTo("\uFEFFtwo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "windows-1252 | The president said \u201cwe will not yield\u201d on Tuesday \u2013 and left. It\u2019s over.",
            "ISO-8859-1   | Le président a été reçu à Téhéran par son homologue, où ils ont parlé de la coopération.",
            "windows-1251 | Президент встретился с министром в Тегеране во вторник, чтобы обсудить сотрудничество.",
            "KOI8-R       | Президент встретился с министром в Тегеране во вторник, чтобы обсудить сотрудничество.",
            "ISO-8859-2   | Prezydent spotkał się z ministrem w Teheranie we wtorek, żeby rozmawiać o współpracy.",
            "windows-1253 | Ο πρόεδρος συναντήθηκε με τον υπουργό στην Τεχεράνη.",
            "windows-1256 | التقى الرئيس بالوزير في طهران يوم الثلاثاء وناقشا التعاون.",
            "Shift_JIS    | 大統領は火曜日にテヘランで大臣と会談した。協力について話し合った。",
            "EUC-JP       | 大統領は火曜日にテヘランで大臣と会談した。協力について話し合った。",
            "GB18030      | 总统星期二在德黑兰会见了部长，并讨论了合作问题。",
            "Big5         | 總統星期二在德黑蘭會見了部長，並討論了合作問題。",
            "EUC-KR       | 대통령은 화요일 테헤란에서 장관을 만나 협력을 논의했다." })
    void otherEncodingsAreDetected(String charset, String text) throws Exception {
        assertThat(decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @Test
    void whatIsDeclaredIsBelievedWhereUtf8IsImpossible() throws Exception {
        var declared = Charset.forName("ISO-8859-15");
        assertThat(TextDecoder.decode("a.html", "5 €".getBytes(declared), declared)).isEqualTo("5 €");
        assertThat(TextDecoder.decode("a.html", "5 €".getBytes(UTF_8), declared)).isEqualTo("5 €");
    }

    @Test
    void tooLittleToTellAnEncodingIsReported() {
        assertUnreadable("Café".getBytes(Charset.forName("windows-1252")), "no other encoding is recognised");
    }

    @Test
    void damagedUtf8IsReportedAndNotTakenForLatin1() {
        var bytes = "Le président a été reçu à Téhéran par son homologue, où ils ont parlé.".getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0xC3;
        assertUnreadable(bytes, "no other encoding is recognised");
    }

    @Test
    void malformedTextAfterAByteOrderMarkIsReported() {
        assertUnreadable(new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF },
                "says UTF-8 but it is malformed");
        assertUnreadable(new byte[] { (byte) 0xFE, (byte) 0xFF, 0, 'a', 0 }, "says UTF-16BE but it is malformed");
        assertUnreadable(new byte[] { (byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 'a', 0 }, "says UTF-16LE but it is malformed");
    }

    @Test
    void aStrayNulIsText() throws Exception {
        assertThat(decode("A\0 short one.".getBytes(UTF_8))).isEqualTo("A\0 short one.");
        var text = "One sentence with a NUL\0 in it. ".repeat(50);
        assertThat(decode(text.getBytes(UTF_8))).isEqualTo(text);
    }

    @Test
    void nulsEnMasseAreReported() {
        assertUnreadable(new byte[1000], "control characters");
        assertUnreadable("no mark".getBytes(UTF_16LE), "control characters");
    }

    @ParameterizedTest
    @ValueSource(ints = { 64, 300, 5_000, 200_000 })
    void randomAndCompressedBytesAreReported(int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        assertUnreadable(bytes, null);
        assertUnreadable(gzip(bytes), null);
    }

    @Test
    void aWeakGuessIsNoEncoding() {
        var thai = "ประธานาธิบดีพบรัฐมนตรี".getBytes(Charset.forName("TIS-620")); // to ICU perhaps Chinese, 10 of 100
        assertUnreadable(thai, "no other encoding is recognised");
    }

    @Test
    void aClassFileIsReported() throws IOException {
        try (var in = TextDecoder.class.getResourceAsStream("TextDecoder.class")) {
            assertUnreadable(in.readAllBytes(), null);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String decode(byte[] bytes) throws UnreadableArticleException {
        return TextDecoder.decode("a.txt", bytes, null);
    }

    private static void assertUnreadable(byte[] bytes, String reason) {
        assertThatThrownBy(() -> decode(bytes)).isInstanceOfSatisfying(UnreadableArticleException.class, e -> {
            assertThat(e.file()).isEqualTo("a.txt");
            assertThat(e.getMessage()).contains(reason == null ? "" : reason);
        });
    }
}
