package io.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many drones were sent?            | NUMBER | a small number      | true
            How old is Venediktov?                | NUMBER | deputy secretary    | false
            How much did it cost?                 | NUMBER | $3 million          | true
            In which year was he elected?         | YEAR   | 1998                | true
            in what year was he elected           | YEAR   | Tuesday evening     | false
            When did he land?                     | TIME   | Tuesday evening     | true
            On what date did it begin?            | TIME   | Feb. 24             | true
            And when did he leave?                | TIME   | Tehran              | false
            Who met Raisi?                        | NAME   | Nikolai Patrushev   | true
            Whom did he meet?                     | NAME   | a stranger          | false
            Why did he leave?                     | ANY    | to exchange ideas   | true
            """)
    void tellsWhatIsAskedForAndWhetherItFits(String question, AnswerKind kind, String answer, boolean fits) {
        assertThat(AnswerKind.of(question)).isEqualTo(kind);
        assertThat(kind.fits(answer)).isEqualTo(fits);
    }
}
