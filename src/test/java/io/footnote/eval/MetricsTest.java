package io.footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number here was worked out by hand. */
class MetricsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Normans!            | normans
            a  cat,  an apple       | cat apple
            theatre and another     | theatre and another
            1,200.5                 | 12005
            U.S.A.                  | usa
            the                     | ''
            Łódź the “town”         | łódź “town”
            well-known              | wellknown
            """)
    void normalisesAsSquadDoes(String text, String normalised) {
        assertThat(SquadText.normalise(text)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the Norse leader Rollo  | Rollo                | .5   | false
            Rollo                   | the Rollo.           | 1    | true
            10th century            | 10th and 11th century| .666666666666667 | false
            a b b                   | b b b                | .8   | false
            France                  | Rollo                | 0    | false
            ''                      | Rollo                | 0    | false
            the                     | a                    | 1    | true
            """)
    void scoresShortAnswers(String predicted, String gold, double f1, boolean exact) {
        assertThat(SquadText.f1(predicted, gold)).isCloseTo(f1, within(1e-12));
        assertThat(SquadText.exactMatch(predicted, gold)).isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It lies in France.      | France        | true
            It is the Frances.      | France        | false
            He ruled in the U.S.A.  | USA           | true
            in the 10th century     | a 10th century| true
            anything                | the           | false
            """)
    void containsWholeWordsOnly(String text, String gold, boolean contained) {
        assertThat(SquadText.contains(text, gold)).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He came on Tuesday  evening. | tuesday evening | true
            He came on Tuesdays.         | Tuesday         | false
            Iran’s capital               | Iran's capital  | true
            It cost 1,200 rials          | 200             | true
            It cost 1200 rials           | 200             | false
            Mondays and Monday           | Monday          | true
            SCO.                         | SCO             | true
            (SCO)                        | (SCO)           | true
            """)
    void findsPhrasesAsWholeWords(String text, String phrase, boolean found) {
        assertThat(Phrase.standsIn(text, phrase)).isEqualTo(found);
    }

    @Test
    void quotesToTheCharacterButForWhiteSpace() {
        assertThat(Phrase.isQuotedIn("landed in\nTehran", "landed in Tehran")).isTrue();
        assertThat(Phrase.isQuotedIn("landed in Tehran", "Landed in Tehran")).isFalse();
    }

    @Test
    void aFileCountsOnceWhereItFirstStands() {
        List<String> found = List.of("a", "a", "b", "a", "c", "d", "e", "f");

        assertThat(Ranking.reciprocalRank(found, Set.of("b"), 10)).isEqualTo(.5);
        assertThat(Ranking.hit(found, Set.of("e"), 5)).isTrue();
        assertThat(Ranking.hit(found, Set.of("f"), 5)).isFalse();
        assertThat(Ranking.reciprocalRank(found, Set.of("f"), 5)).isZero();
        assertThat(Ranking.reciprocalRank(found, Set.of("x"), 10)).isZero();
        assertThat(Ranking.hit(List.of(), Set.of("x"), 1)).isFalse();
    }

    /** Answerable .9 .6 .4, unanswerable .6 .2: of six pairs four are won, one is tied, one is lost. */
    @Test
    void aurocCountsWonPairsAndHalfOfTheTies() {
        var auroc = new Auroc(List.of(sure(.9, true), sure(.6, false), sure(.6, true), sure(.2, false), sure(.4, true),
                new Confidences.Item(OptionalDouble.empty(), true)));

        assertThat(auroc.of(6).getAsDouble()).isCloseTo(4.5 / 6, within(1e-12));
        assertThat(auroc.of(new int[] { 2, 1, 0, 0, 1, 5 }).getAsDouble()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void aurocOfOneKindIsAbsent() {
        assertThat(new Auroc(List.of(sure(.9, true), sure(.1, true))).of(2)).isEmpty();
        assertThat(new Auroc(List.of()).of(0)).isEmpty();
    }

    /** Ten answerable questions at .9 are each .1 off, ten unanswerable ones at .3 are each .3 off. */
    @Test
    void calibrationErrorIsHowMuchTooSureItIs() {
        List<Confidences.Item> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            items.add(sure(.9, true));
        }
        assertThat(new CalibrationError(items).of(10).getAsDouble()).isCloseTo(.1, within(1e-12));
        for (int i = 0; i < 10; i++) {
            items.add(sure(.3, false));
        }
        items.add(new Confidences.Item(OptionalDouble.empty(), true));

        assertThat(new CalibrationError(items).of(21).getAsDouble()).isCloseTo((.1 + .3) / 2, within(1e-12));
        int[] twiceTheSure = new int[21];
        Arrays.fill(twiceTheSure, 0, 10, 2);
        assertThat(new CalibrationError(items).of(twiceTheSure).getAsDouble()).isCloseTo(.1, within(1e-12));
        assertThat(new CalibrationError(List.of()).of(0)).isEmpty();
    }

    /**
     * Five questions: .9 right, .8 wrong and right (tied), .5 right, one not answered. Coverage 1/5, 3/5, 4/5; risk 0, 1/3,
     * 1/4.
     * Area: (1 * 0 + 2 * 1/3 + 1 * 1/4) / 4.
     */
    @Test
    void risksWhatItsCoverageHolds() {
        var curve = new RiskCoverage(List.of(right(.8, false), right(.9, true), right(.5, true),
                new RiskCoverage.Item(OptionalDouble.empty(), false), right(.8, true)));

        assertThat(curve.curve(new int[] { 1, 1, 1, 1, 1 })).containsExactly(new RiskCoverage.Point(.9, .2, 0),
                new RiskCoverage.Point(.8, .6, 1.0 / 3), new RiskCoverage.Point(.5, .8, .25));
        assertThat(curve.area().of(5).getAsDouble()).isCloseTo((2.0 / 3 + .25) / 4, within(1e-12));
        // The wrong one drawn three times, the unanswered one twice, of six.
        assertThat(curve.curve(new int[] { 3, 1, 0, 2, 0 })).containsExactly(new RiskCoverage.Point(.9, 1.0 / 6, 0),
                new RiskCoverage.Point(.8, 4.0 / 6, 3.0 / 4), new RiskCoverage.Point(.5, 4.0 / 6, 3.0 / 4));
        assertThat(curve.coverageAt(.05).of(5)).hasValue(.2);
        assertThat(curve.coverageAt(.25).of(5)).hasValue(.8);
        assertThat(new RiskCoverage(List.of(right(.9, false))).coverageAt(.1).of(1)).hasValue(0);
    }

    @Test
    void aFigureOverNothingIsAbsentAndNotZero() {
        assertThat(Metrics.of(List.of())).isEmpty();
        assertThat(Metrics.curve(List.of(), 20)).isEmpty();
        assertThat(Statistic.mean(List.of(OptionalDouble.empty())).of(1)).isEmpty();
        assertThat(Statistic.mean(List.of(OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.of(0))).of(3))
                .hasValue(.5);
    }

    @Test
    void theCurveIsShownInSteps() {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            results.add(Runs.result("q" + i, true).confidence(i / 200.0).build());
        }

        assertThat(Metrics.curve(results, 20)).hasSize(20).extracting(RiskCoverage.Point::coverage)
                .startsWith(.05, .1).endsWith(1.0);
    }

    private static Confidences.Item sure(double confidence, boolean answerable) {
        return new Confidences.Item(OptionalDouble.of(confidence), answerable);
    }

    private static RiskCoverage.Item right(double confidence, boolean right) {
        return new RiskCoverage.Item(OptionalDouble.of(confidence), right);
    }
}
