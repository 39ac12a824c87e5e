package io.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.footnote.corpus.Article;
import io.footnote.corpus.Corpus;
import io.footnote.corpus.UnreadableArticleException;
import io.footnote.passage.Passage;
import io.footnote.passage.Passages;
import io.footnote.web.Http.Reply;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A list of strings that break software: as questions, as file names and as articles of the real service. */
@QuarkusTest
@TestProfile(NaughtyStringsTest.NaughtyArticles.class)
class NaughtyStringsTest {

    private static final Path SHARED = Path.of("../shared/data/naughty-strings/blns.json");
    private static final Path FOLDER = Path.of("target/naughty-corpus");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String QUESTION = "Who built the lighthouse of Aldmoor?";
    private static final String ANSWER = "The lighthouse of Aldmoor was built in 1874 by the engineer Robert Haig.";

    /** Each string is the text of an article, and its name where the file system takes it. */
    public static final class NaughtyArticles implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                write();
                return Map.of("footnote.corpus.dir", FOLDER.toString(), "footnote.corpus.watch", "false");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @TestHTTPResource
    URI base;

    @Inject
    Corpus corpus;

    Http http;

    @BeforeEach
    void waitForTheIndex() throws InterruptedException {
        Assumptions.assumeTrue(Files.exists(SHARED), SHARED + " is not here");
        http = new Http(base);
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!http.get("/api/articles?limit=0").json().path("state").asText().equals("ready")) {
            assertThat(System.nanoTime()).as("indexing goes on and on").isLessThan(end);
            // The state is told to nobody, so it has to be asked for again.
            Thread.sleep(100);
        }
    }

    @Test
    void answersOrRefusesEveryString() throws IOException {
        // Only one article is read for each, for speed: the question is what is strange here.
        strings().parallelStream().forEach(string -> {
            String body = JSON.createObjectNode().put("question", string)
                    .set("filter", JSON.createObjectNode().put("file", "lighthouse.txt")).toString();
            isAnswerOrProblem(string, http.chat(body));
        });
        stillAnswers();
    }

    @Test
    void findsOrRefusesEveryString() throws IOException {
        strings().parallelStream().forEach(string -> isAnswerOrProblem(string,
                http.get("/api/search?file=lighthouse.txt&q=" + URLEncoder.encode(string, StandardCharsets.UTF_8))));
        stillAnswers();
    }

    @Test
    void indexesOrNamesEveryFile() throws IOException {
        JsonNode state = http.get("/api/articles?limit=1000").json();
        TreeSet<String> told = new TreeSet<>(state.path("articles").findValuesAsText("file"));
        told.addAll(state.path("failures").findValuesAsText("file"));

        assertThat(told).containsExactlyElementsOf(files().keySet());
        assertThat(state.path("failures")).allSatisfy(failure -> assertThat(failure.path("reason").asText()).isNotBlank());
        assertThat(state.path("articles")).hasSizeGreaterThan(500);
    }

    @Test
    void servesEveryArticleToTheCharacter() throws IOException {
        Map<String, String> files = files();
        for (JsonNode article : http.get("/api/articles?limit=1000").json().path("articles")) {
            String file = article.path("file").asText();
            Reply reply = http.get("/api/articles/" + encoded(file));
            assertThat(reply.status()).as(file).isEqualTo(200);
            assertThat(reply.text()).as(file).isEqualTo(files.get(file).replaceFirst("^\uFEFF", ""));
        }
    }

    @Test
    void cutsEveryArticleWhereItsOffsetsSay() throws IOException, UnreadableArticleException {
        for (JsonNode listed : http.get("/api/articles?limit=1000").json().path("articles")) {
            Article article = corpus.read(listed.path("file").asText());
            for (Passage passage : new Passages().cut(article)) {
                assertThat(passage.text()).isEqualTo(article.text().substring(passage.start(), passage.end()));
                assertThat(passage.sentences()).allSatisfy(sentence -> {
                    assertThat(sentence.of(article.text())).isNotBlank().isEqualTo(passage.text(sentence));
                    assertThat(sentence.start()).isGreaterThanOrEqualTo(passage.start());
                });
            }
        }
    }

    @Test
    void answersAboutAnOrdinaryArticleAmongThem() {
        stillAnswers();
    }

    private void stillAnswers() {
        JsonNode answer = http.chat(JSON.createObjectNode().put("question", QUESTION).toString()).json();
        JsonNode citation = answer.path("citations").path(0);

        assertThat(answer.path("answer").asText()).isEqualTo(ANSWER + " [1]");
        assertThat(citation.path("file").asText()).isEqualTo("lighthouse.txt");
        assertThat(http.get("/api/articles/lighthouse.txt").text().substring(citation.path("start").asInt(),
                citation.path("end").asInt())).isEqualTo(ANSWER).isEqualTo(citation.path("quote").asText());
    }

    private static void isAnswerOrProblem(String string, Reply reply) {
        assertThat(reply.status()).as(string).isIn(200, 400);
        assertThat(reply.header("content-type")).as(string)
                .isEqualTo(reply.status() == 200 ? "application/json;charset=UTF-8" : "application/problem+json");
        assertThat(reply.text()).as(string).doesNotContain("Exception", "\tat ");
        assertThat(reply.status() == 200).as(string).isEqualTo(!string.isBlank());
    }

    private static void write() throws IOException {
        Files.createDirectories(FOLDER);
        try (var old = Files.list(FOLDER)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    /** File to text. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("lighthouse.txt", "The lighthouse\n\n" + ANSWER + " It stands on a cliff above the sea.\n");
        List<String> strings = strings();
        for (int i = 0; i < strings.size(); i++) {
            String name = strings.get(i) + ".md";
            files.put(isFileName(name) && !files.containsKey(name) ? name : i + ".md", strings.get(i));
        }
        return files;
    }

    /** Whether the file system takes it, in the folder itself and not hidden. */
    private static boolean isFileName(String name) {
        try {
            return !name.startsWith(".") && name.indexOf('/') < 0 && name.getBytes(StandardCharsets.UTF_8).length <= 255
                    && Path.of(name).toString().equals(name);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<String> strings() throws IOException {
        return Files.exists(SHARED) ? new ArrayList<>(List.of(JSON.readValue(SHARED.toFile(), String[].class))) : List.of();
    }

    private static String encoded(String file) {
        return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
