package io.footnote.index;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobsTest {

    @ParameterizedTest
    @CsvSource({ "a.md, a.md, true", "a.md, a_md, false", "*.md, a.md, true", "*.md, news/a.md, false",
            "**.md, news/a.md, true",
            "news/**, news/2025/a.md, true", "news/**, other/news/a.md, false", "**/a.md, a.md, true",
            "**/a.md, x/y/a.md, true",
            "**/a.md, xa.md, false", "x/**/a.md, x/a.md, true", "x/**/a.md, x/y/z/a.md, true", "?.md, a.md, true",
            "?.md, 😀.md, true", "?.md, ab.md, false", "a?b, a/b, false", "[ab].md, a.md, false", "[ab].md, [ab].md, true",
            "a\\*, a\\b, true", "{a}.(b|c), {a}.(b|c), true", "***/a.md, x/a.md, true", "*a*b*, xaxbx, true", "'', a, false" })
    void matches(String glob, String file, boolean expected) {
        assertThat(Operations.run(Globs.compile(glob), file)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "*a??????????????????????????????",
            "**a?????????????????????????????*b???????????????????????????" })
    void refusesWhatWouldTakeTooLong(String glob) {
        assertTimeout(ofSeconds(2), () -> assertThatIllegalArgumentException().isThrownBy(() -> Globs.compile(glob))
                .withMessageContaining("too complex"));
    }

    @Test
    void longRowsOfStarsAreHarmless() {
        assertTimeout(ofSeconds(2), () -> {
            for (String part : new String[] { "*", "**/", "*/", "?", "*a", "[", "**/*" }) {
                String glob = part.repeat(500 / part.length());
                try {
                    assertThat(Filters.query(new Filter(glob, null, null, null))).isNotNull();
                } catch (IllegalArgumentException e) {
                    assertThat(e).hasMessageContaining("too complex");
                }
            }
        });
        assertThatIllegalArgumentException().isThrownBy(() -> Globs.compile("*".repeat(501)))
                .withMessageContaining("500 characters");
    }
}
