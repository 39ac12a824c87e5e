package io.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.footnote.web.Http.Reply;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithFakeAnswers.class)
class HostileRequestTest {

    static final byte[] MEGABYTE = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

    @TestHTTPResource
    URI base;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(base);
    }

    @Test
    void refusesAMegabyteAndAnswersTheNextQuestion() {
        assertThat(http.chat(MEGABYTE).problem()).isEqualTo("413 body-too-large");
        assertThat(http.chat("{\"question\":\"next\"}").status()).isEqualTo(200);
    }

    @Test
    void refusesAMegabyteThatDoesNotSayItsLength() {
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(MEGABYTE));

        assertThat(http.post("/api/chat", "application/json", chunked).problem()).isEqualTo("413 body-too-large");
        assertThat(http.chat("{\"question\":\"next\"}").status()).isEqualTo(200);
    }

    @Test
    void refusesAMegabyteBeforeItIsSent() throws IOException {
        assertThat(raw("POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1048576\r\n"
                + "Expect: 100-continue\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 413").contains("body-too-large");
    }

    @Test
    void goesOnWhenAskedTo() throws IOException {
        assertThat(raw("POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 16\r\n"
                + "Expect: 100-continue\r\nConnection: close\r\n\r\n{\"question\":\"a\"}"))
                .matches("(?s)HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK.*");
    }

    @Test
    void refusesTwentyMegabytes() {
        assertThat(http.chat(new byte[20 << 20]).problem()).isEqualTo("413 body-too-large");
    }

    @Test
    void readsABodyOfSixtyFourKilobytes() {
        String padded = "{\"question\":\"a\"" + " ".repeat((64 << 10) - 16) + "}";
        assertThat(http.chat(padded).status()).isEqualTo(200);
        assertThat(http.chat(padded + " ").problem()).isEqualTo("413 body-too-large");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = "{\"question\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(http.chat(latin).problem()).isEqualTo("400 not-utf-8 #");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "image/png",
            "application/json;charset=iso-8859-1", "application/xml", "text/json", "*/*", "multipart/form-data; boundary=x" })
    void refusesOtherContentTypes(String type) {
        Reply reply = http.post("/api/chat", type, BodyPublishers.ofString("{\"question\":\"a\"}"));
        assertThat(reply.problem()).isEqualTo("415 unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = { "json", "///", ";", "application/json;=", "application/json;charset", "\u00e9" })
    void survivesAnyContentType(String type) throws IOException {
        assertThat(raw("POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                + "\r\nContent-Length: 16\r\nConnection: close\r\n\r\n{\"question\":\"a\"}")).matches("(?s)HTTP/1.1 [24].*");
    }

    @Test
    void wantsAContentType() {
        Reply reply = http.send(http.request("/api/chat").POST(BodyPublishers.ofString("{\"question\":\"a\"}")));
        assertThat(reply.problem()).isEqualTo("415 unsupported-media-type");
    }

    @Test
    void acceptsAnySpellingOfUtf8() {
        Reply reply = http.post("/api/chat", "application/JSON; charset=\"UTF-8\"",
                BodyPublishers.ofString("{\"question\":\"a\"}"));
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void namesTheAllowedMethod() {
        Reply reply = http.get("/api/chat");
        assertThat(reply.problem()).isEqualTo("405 method-not-allowed");
        assertThat(reply.header("allow")).contains("POST");
    }

    @Test
    void refusesToAnswerInHtml() {
        var asking = http.request("/api/chat").header("Content-Type", "application/json").header("Accept", "text/html")
                .POST(BodyPublishers.ofString("{\"question\":\"a\"}"));
        assertThat(http.send(asking).problem()).isEqualTo("406 not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/nothing", "/api", "/api/chat/x", "/api/chat/", "/q/nothing", "/%2e%2e/etc/passwd" })
    void knowsNoOtherPath(String path) {
        assertThat(http.get(path).status()).isIn(404, 405);
        assertThat(http.get(path).header("content-type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({ "GET /%zz HTTP/1.1", "GET /%ff%fe HTTP/1.1", "GET /api/search?q=%zz HTTP/1.1", "GET /a%00b HTTP/1.1",
            "GET nothing HTTP/1.1", "GET /api/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1", "GET * HTTP/1.1",
            "GET http://[/ HTTP/1.1", "GET /api/articles/%zz HTTP/1.1", "GET /api/articles/%e2%28%a1 HTTP/1.1",
            "BREW /api/chat HTTP/1.1", "GET // HTTP/1.1", "GET /../../etc/passwd HTTP/1.1", "\u0001\u0002", "GET / HTTP/9.9",
            "GET /api/articles/;a=b HTTP/1.1", "GET /api/search?q=a&limit=%00 HTTP/1.1", "OPTIONS * HTTP/1.1" })
    void answersBadRequestLinesAsTheClientsMistake(String line) throws IOException {
        assertThat(raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n")).matches("(?s)HTTP/\\d.\\d (4|200).*")
                .doesNotContain("Exception").doesNotContain("<html");
    }

    @Test
    void answersAClientThatOffersHttp2() throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (int i = 0; i < 3; i++) {
            var asking = http.request("/api/chat").header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"question\":\"a\"}")).build();
            assertThat(client.send(asking, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "Content-Length: x", "Content-Length: -1", "Content-Length: 1\r\nContent-Length: 2",
            "Host: y:99999999",
            "Transfer-Encoding: chunked\r\nContent-Length: 3", "Transfer-Encoding: gzip",
            "Expect: wonders\r\nContent-Length: 0",
            "Content-Length: 16\r\nContent-Encoding: gzip\r\nConnection: close" })
    void survivesAnyFraming(String header) throws IOException {
        assertThat(raw("POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n" + header
                + "\r\n\r\n{\"question\":\"a\"}")).matches("(?s)HTTP/1.1 [24].*").doesNotContain("Exception");
    }

    @Test
    void doesNotMindABodyThatBreaksOff() throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream().write(
                    "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(http.chat("{\"question\":\"next\"}").status()).isEqualTo(200);
    }

    @Test
    void refusesHeadersWithoutEnd() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(100_000) + "\r\n\r\n")).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "///", "application/json;q=x", ",", "\u00e9", "*" })
    void survivesAnyAcceptHeader(String accept) throws IOException {
        assertThat(raw("POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: " + accept
                + "\r\nContent-Length: 16\r\nConnection: close\r\n\r\n{\"question\":\"a\"}")).matches("(?s)HTTP/1.1 [24].*");
    }

    @Test
    void survivesEveryFileOfAJsonParsingSuite() throws IOException {
        Path suite = Path.of("../shared/data/json-parsing/test_parsing");
        Assumptions.assumeTrue(Files.isDirectory(suite), suite + " is not here");
        try (Stream<Path> files = Files.list(suite)) {
            for (Path file : files.sorted().toList()) {
                assertThat(http.chat(Files.readAllBytes(file)).status()).as(file.toString()).isBetween(200, 499);
            }
        }
        assertThat(http.chat("{\"question\":\"next\"}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"question\":null} | 400 missing-field #/question",
            "{\"question\":\"a\",\"conversationId\":null,\"history\":null,\"filter\":null} | 200",
            "{\"question\":\"a\",\"filter\":{\"file\":null,\"from\":null,\"to\":null,\"tag\":null}} | 200",
            "{\"question\":\"a\",\"history\":[null]} | 400 wrong-type #/history/0",
            "{\"question\":\"a\",\"history\":[{\"role\":null,\"text\":\"b\"}]} | 400 missing-field #/history/0/role",
            "{\"question\":\"a\",\"history\":[{\"role\":\"user\",\"text\":null}]} | 400 missing-field #/history/0/text",
            "{\"question\":\"a\",\"limit\":-1} | 400 unknown-field #/limit",
            "{\"question\":\"a\",\"filter\":{\"author\":\"b\"}} | 400 unknown-field #/filter/author",
            "{\"question\":\"a\",\"filter\":{\"file\":\"b\",\"File\":null}} | 400 unknown-field #/filter/File",
            "{\"question\":\"a\",\"filter\":{\"__proto__\":{}}} | 400 unknown-field #/filter/__proto__" })
    void takesNullForNothingAndNoUnknownField(String body, String outcome) {
        Reply reply = http.chat(body);
        assertThat(reply.status() == 200 ? "200" : reply.problem()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({ "/api/search?q=a&limit=-2147483648, 400 invalid-parameter limit",
            "/api/search?q=a&limit=-99999999999999999999, 400 invalid-parameter limit",
            "/api/search?q=a&limit=1e1, 400 invalid-parameter limit", "/api/search?q=a&offset=-1, 400 unknown-parameter offset",
            "/api/articles?limit=-1, 400 invalid-parameter limit", "/api/articles?limit=1001, 400 invalid-parameter limit",
            "/api/articles?offset=2147483648, 400 invalid-parameter offset",
            "/api/search?q=a&author=b, 400 unknown-parameter author", "/api/search?q=a&q=, 400 invalid-parameter q" })
    void refusesLimitsBelowNothingAndUnknownParameters(String path, String problem) {
        assertThat(http.get(path).problem()).isEqualTo(problem);
    }

    @Test
    void refusesTenThousandWordsAndAnswersTheNextQuestion() throws IOException {
        String words = "why ".repeat(10_000);

        assertThat(http.chat("{\"question\":\"" + words + "\"}").problem()).isEqualTo("400 question-too-long #/question");
        assertThat(http.chat("{\"question\":\"a\",\"history\":[{\"role\":\"user\",\"text\":\"" + words + "\"}]}").problem())
                .isEqualTo("400 history-too-long #/history/0/text");
        assertThat(raw("GET /api/search?q=" + words.replace(' ', '+') + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/\\d.\\d 4.*").doesNotContain("Exception");
        assertThat(http.chat("{\"question\":\"next\"}").status()).isEqualTo(200);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
