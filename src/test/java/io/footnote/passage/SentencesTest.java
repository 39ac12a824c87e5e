package io.footnote.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** A bar parts two sentences. */
    @ParameterizedTest
    @ValueSource(strings = { "One. | Two? | Three! | Four", "He met J. K. Rowling. | Then he left.",
            "It rests on reason. | J. A. Hobson says so.", "George W. Bush vs. John F. Kennedy Jr. | He won.",
            "Prof. A. B. Smith and Rev. Lee saw Lt. Gen. Ali. | They spoke.",
            "TEHRAN – Mr. Jalali met Mrs. Vo at St. Paul. | So?",
            "The U.S. President spoke. | He left.", "They live in the U.S. | The house is old.",
            "A U.S.-led force. | A U.N. force.",
            "In the U.S. | \"The end\" came.", "Dr. Smith of Washington, D.C. | It is.",
            "Apple Inc. Chief Tim Cook. | Apple Inc. | The firm",
            "TEHRAN (Sputnik) - The talks ended. | Next", "Since Feb. 24, in a drive. | Moscow said",
            "That was in Feb. | Moscow said",
            "See No. 5 and No. 6 there. | No. | It is not.", "It cost $3.5 million. | Shahed-136 drones",
            "About 12.5. | 12 people died.",
            "It ended with World War I. | Russia stood on Main St. | The Sun. | Mercury",
            "At 5 p.m. Tuesday. | At 6 p.m. | Shoigu left at 7 a.m. for home", "By 5 p.m. EST. | Now",
            "It is 30 °C. | Nothing. | A",
            "Nonprofits, e.g. Oxfam, i.e. Charities, cf. Smith et al. Nature. | More", "1. First. | Second. | In 1999. | The",
            "He said, \"Stop!\" and left. | Then", "He said \"Stop.\" | Then he left.",
            "“It will end. | We know.” | He added, “Soon.”",
            "What?! | He cried. | “What?!” he cried.", "It was (true.) | Next. | (See below.) | End",
            "Oh!!! | Ok?? | No! ... | Yes. ok",
            "Wait... | Then he left.", "He paused… and left. | So…", "Wait . . . | Then . . . and so",
            "He waited. | — Ok. | - Not",
            "*Bold.* | Next. | **Bold.** | _Next._", "Sold.[12] | The next.[citation needed] | So.:116–118 | End.[a][b]",
            "See http://a.b/C.D?e=F&g=H!x now. | Mail a.b@C.De. | Ok", "It fell. | iPhone sales rose. | They said: e.g. this",
            "A season . | Any `` pattern '' . | `` Hi . '' | He said . | ( Foo . ) | Bar ; that is , '' so '' .",
            "He said \" No . \" | Then he said \" Yes . \" | Ok .", "The countries\n, the Ministry said. | It",
            "The dialogue\nis developing. | Now", "One\r\n\r\n | Two\n | \n | Three", "他说。 | 她说！ | 对？ | 是", "क। | ख",
            "كيف؟ | نعم۔ | لا",
            "He.\u0301 It" })
    void areParted(String marked) {
        var text = marked.replace("| ", "");
        var expected = Arrays.stream(marked.split("\\|")).map(String::strip).filter(sentence -> !sentence.isEmpty()).toList();

        assertThat(Sentences.of(text, 0, text.length())).extracting(span -> span.of(text)).containsExactlyElementsOf(expected);
    }

    @Test
    void arePartedAfterAMissingSpaceOnlyWhereItIsSafe() {
        var text = "He praised the sanctions.The minister used node.Js and Go.The end.";

        assertThat(Sentences.of(text, 0, text.length())).extracting(span -> span.of(text)).containsExactly(
                "He praised the sanctions.",
                "The minister used node.Js and Go.The end.");
    }

    @Test
    void lieInsideTheStretch() {
        assertThat(Sentences.of("One. Two. Three.", 4, 9)).containsExactly(new Span(5, 9));
        assertThat(Sentences.of("One.\u00a0 Two.", 0, 10)).containsExactly(new Span(0, 4), new Span(6, 10));
        assertThat(Sentences.of("One.  ", 4, 6)).isEmpty();
    }
}
