package io.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = { "<@U0BOT> why? => why?", "<@U0BOT|footnote>: why? => why?",
            "why, <@U0BOT>? => why, ?", "hey <@U0BOT>  why? => hey why?", "<@U0BOT> ask <@U1|ann> => ask @ann",
            "<@U0BOT>   => ''", "see <https://x.org/?a=1&amp;b=2> => see https://x.org/?a=1&b=2",
            "see <https://x.org|the page> => see the page", "in <#C1|desk> or <#C2> => in #desk or",
            "<!here> <!channel> why? => why?", "<!subteam^S1|@desk> why? => @desk why?",
            "is 3 &lt; 4 &amp;&amp; 5 &gt; 4? => is 3 < 4 && 5 > 4?", "&amp;lt; => &lt;",
            "<!date^1392734382^{date}|18 Feb 2014> => 18 Feb 2014", "<mailto:a@b.org|a@b.org> => a@b.org" })
    void readsWhatAPersonWrote(String text, String plain) {
        assertThat(Mrkdwn.read(text, Set.of("U0BOT"))).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = { "<!channel> & <@U1> => &lt;!channel&gt; &amp; &lt;@U1&gt;",
            "&lt; => &amp;lt;", "<https://x|y> => &lt;https://x|y&gt;" })
    void saysTextThatPingsNobody(String plain, String text) {
        assertThat(Mrkdwn.escape(plain)).isEqualTo(text);
    }

    @Test
    void linksWithoutLettingTheLabelOrTheAddressBreakOut() {
        assertThat(Mrkdwn.link("https://x.org/a|b>c&d", "A | <!here> & B"))
                .isEqualTo("<https://x.org/a%7Cb%3Ec&amp;d|A / !here &amp; B>");
        assertThat(Mrkdwn.link(null, "A <B>")).isEqualTo("A &lt;B&gt;");
        assertThat(Mrkdwn.link("javascript:alert(1)", "A")).isEqualTo("A");
        assertThat(Mrkdwn.link("https://x.org/a b", "A")).isEqualTo("A");
    }
}
