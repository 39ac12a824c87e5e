package io.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    private static final FileTime LONG_AGO = FileTime.from(START.minus(Duration.ofDays(1)));

    private final Settling settling = new Settling(Duration.ofSeconds(1));

    @Test
    void atTheStartTellsWhatLiesThere() {
        assertThat(at(0, old("a.md", 1), old("b.md", 1))).hasValueSatisfying(told -> {
            assertThat(told.files()).extracting(ArticleFile::file).containsExactly("a.md", "b.md");
            assertThat(told.unsettled()).isEmpty();
        });
        assertThat(at(500, old("a.md", 1), old("b.md", 1))).isEmpty();
        assertThat(settling.isWaiting()).isFalse();
    }

    @Test
    void anEmptyFolderIsToldOnce() {
        assertThat(at(0)).contains(new Corpus.Listing(List.of(), 0));
        assertThat(at(500)).isEmpty();
    }

    @Test
    void atTheStartHoldsBackWhatIsBeingWritten() {
        var half = new ArticleFile("half.md", 5, FileTime.from(START.minusMillis(300)));
        assertThat(at(0, old("a.md", 1), half)).hasValueSatisfying(told -> assertTold(told, "a.md", "half.md"));
        assertThat(at(500, old("a.md", 1), half)).isEmpty();
        assertThat(at(700, old("a.md", 1), half)).hasValueSatisfying(told -> assertTold(told, "a.md half.md", ""));
    }

    @Test
    void aFileFromTheFutureIsTakenWhenItHasBeenSeenQuiet() {
        var future = new ArticleFile("a.md", 5, FileTime.from(START.plusSeconds(3600)));
        assertThat(at(0, future)).hasValueSatisfying(told -> assertTold(told, "", "a.md"));
        assertThat(at(999, future)).isEmpty();
        assertThat(at(1000, future)).hasValueSatisfying(told -> assertTold(told, "a.md", ""));
    }

    @Test
    void aNewFileIsTakenWhenItHasStoppedGrowing() {
        at(0);
        assertThat(at(500, old("a.md", 1))).as("half of it").isEmpty();
        assertThat(settling.isWaiting()).isTrue();
        assertThat(at(1000, old("a.md", 2))).as("it grew, though a copy keeps its old time").isEmpty();
        assertThat(at(1500, old("a.md", 2))).isEmpty();
        assertThat(at(1999, old("a.md", 2))).isEmpty();
        assertThat(at(2000, old("a.md", 2))).hasValueSatisfying(told -> assertTold(told, "a.md", ""));
        assertThat(at(2500, old("a.md", 2))).isEmpty();
    }

    @Test
    void aFileRewrittenInPlaceIsTakenByItsTime() {
        at(0, old("a.md", 1));
        var rewritten = new ArticleFile("a.md", 1, FileTime.from(START.plusMillis(100)));
        assertThat(at(500, rewritten)).isEmpty();
        assertThat(at(1500, rewritten)).hasValueSatisfying(told -> assertThat(told.files()).containsExactly(rewritten));
    }

    @Test
    void othersGetThroughWhileOneKeepsGrowing() {
        at(0, old("log.txt", 1));
        at(500, old("log.txt", 2));
        at(1000, old("a.md", 1), old("log.txt", 3));
        at(1500, old("a.md", 1), old("log.txt", 4));
        assertThat(at(2000, old("a.md", 1), old("log.txt", 5)))
                .hasValueSatisfying(told -> assertTold(told, "a.md", "log.txt"));
        assertThat(at(2500, old("a.md", 1), old("log.txt", 6))).as("nothing new to take").isEmpty();
    }

    @Test
    void aDeletedFileIsToldWhenItStaysAway() {
        at(0, old("a.md", 1), old("b.md", 1));
        assertThat(at(500, old("a.md", 1))).isEmpty();
        assertThat(settling.isWaiting()).isTrue();
        assertThat(at(1499, old("a.md", 1))).isEmpty();
        assertThat(at(1500, old("a.md", 1))).hasValueSatisfying(told -> assertTold(told, "a.md", ""));
        assertThat(at(2000, old("a.md", 1))).isEmpty();
        assertThat(settling.isWaiting()).isFalse();
    }

    @Test
    void aFileSavedByRenamingIsNeverToldAsDeleted() {
        at(0, old("a.md", 1), old("b.md", 1));
        at(500, old("b.md", 1));
        at(700, old("a.md", 2), old("b.md", 3));
        assertThat(at(1500, old("a.md", 2), old("b.md", 3))).isEmpty();
        assertThat(at(1700, old("a.md", 2), old("b.md", 3))).hasValueSatisfying(told -> assertTold(told, "a.md b.md", ""));
    }

    @Test
    void aFileThatIsAwayForAMomentStaysAsItWasWhenAnotherIsTold() {
        at(0, old("a.md", 1));
        at(500, old("a.md", 1), old("b.md", 1));
        assertThat(at(1500, old("b.md", 1))).hasValueSatisfying(told -> assertTold(told, "b.md", "a.md"));
        assertThat(at(2000, old("a.md", 1), old("b.md", 1))).isEmpty();
        assertThat(at(3000, old("a.md", 1), old("b.md", 1))).as("back as it was: nothing to do").isEmpty();
    }

    @Test
    void aChangeThatIsTakenBackIsNotTold() {
        at(0, old("a.md", 1));
        at(500, old("a.md", 2));
        at(1000, old("a.md", 1));
        assertThat(at(2000, old("a.md", 1))).isEmpty();
    }

    @Test
    void aFileThatComesAndGoesWithoutRestIsNeverTold() {
        at(0);
        at(500, old("tmp.txt", 1));
        at(1000);
        assertThat(at(2000)).isEmpty();
        assertThat(settling.isWaiting()).isFalse();
    }

    @Test
    void theCountOfSkippedFilesIsToldToo() {
        settling.look(new Corpus.Listing(List.of(), 0), START);
        assertThat(settling.look(new Corpus.Listing(List.of(), 1), START.plusSeconds(1)))
                .contains(new Corpus.Listing(List.of(), 1));
    }

    @Test
    void aClockSetBackHoldsNothingUp() {
        at(0);
        at(500, old("a.md", 1));
        assertThat(at(-3_600_000, old("a.md", 1))).hasValueSatisfying(told -> assertTold(told, "a.md", ""));
    }

    @Test
    void whatDidNotArriveIsToldAgain() {
        at(0, old("a.md", 1));
        settling.forget();
        assertThat(at(500, old("a.md", 1))).hasValueSatisfying(told -> assertTold(told, "a.md", ""));
    }

    private Optional<Corpus.Listing> at(long millis, ArticleFile... files) {
        return settling.look(new Corpus.Listing(List.of(files), 0), START.plusMillis(millis));
    }

    private static ArticleFile old(String file, long size) {
        return new ArticleFile(file, size, LONG_AGO);
    }

    private static void assertTold(Corpus.Listing told, String files, String unsettled) {
        assertThat(told.files()).extracting(ArticleFile::file).containsExactlyElementsOf(words(files));
        assertThat(told.unsettled()).containsExactlyElementsOf(words(unsettled));
    }

    private static List<String> words(String names) {
        return Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).toList();
    }
}
