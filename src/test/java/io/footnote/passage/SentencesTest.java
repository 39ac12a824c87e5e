package io.footnote.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** Sentences are parted by a bar. */
    @ParameterizedTest
    @ValueSource(strings = { "One. | Two.", "He met J. K. Rowling. | Then he left.", "The U.S. President spoke. | He left.",
            "They live in the U.S. | The house is old.", "He said, \"Stop!\" and left. | Then",
            "He said \"Stop.\" | Then he left.",
            "“It will end. | We know.” | He added, “Soon.”", "It was (true.) | Next.", "On Feb. 24, in a drive. | Moscow said",
            "See No. 5 and No. 6 there. | No. | It is not.", "It cost $3.5 million. | Shahed-136 drones",
            "A season . | Any pattern . | `` Hi . '' | He said . | ( Foo . ) | Bar .",
            "demand of the `` season '' -- seven . | In such situations , it",
            "Wait... | Then he left.", "He paused… and left. | So", "sold.[12] | The next",
            "What?! | He cried. | “What?!” he cried.",
            "TEHRAN (Sputnik) - The talks ended. | Next", "TEHRAN – Mr. Kazem Jalali met Lt. Gen. Ali. | They spoke.",
            "a U.S.-led force. | Now", "at 5 p.m. Tuesday. | At 6 p.m. | Shoigu left at 7 a.m. for",
            "See http://a.b/C.D?e=F&g=H!x now. | Mail a.b@C.De. | Ok",
            "Nonprofits, e.g. Oxfam, i.e. Charities. | More", "Apple Inc. Chief Tim Cook. | Apple Inc. | The firm",
            "Smith et al. Nature 5. | Then",
            "Sanctions. | The Russian is 3.5. | iPhone sales", "About 12.5. | 12 people died. | 5 more",
            "George W. Bush vs. John F. Kennedy Jr. | He won.",
            "*Bold.* | Next. | **Bold.** | Next", "他说。 | 她说！ | 对？ | 是", "1. First. | Second. | In 1999. | The",
            "Dr. Smith of St. Louis, D.C. | It is.",
            "the countries\n, the Ministry said. | It", "dialogue\nis developing. | Now", "one\r\n\r\n | Two",
            "Is it ? | Yes ! | No",
            "No! ... | Yes. ok", "Wait . . . | Then . . . and so", "He waited. | — Ok. | - Not", "Oh!!! | Ok??",
            "Prof. A. B. Smith and Rev. C. | They" })
    void breaksBetweenSentencesOnly(String marked) {
        var expected = Arrays.stream(marked.split("\\|")).map(String::strip).toList();
        var text = marked.replace("Sanctions. | ", "Sanctions.").replace("| ", "");
        assertThat(Sentences.of(text, 0, text.length())).extracting(s -> s.of(text)).containsExactlyElementsOf(expected);
    }
}
