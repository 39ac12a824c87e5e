package io.footnote.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.footnote.passage.Passage;
import io.footnote.passage.Span;
import io.footnote.reading.Reading.ScoredSpan;

/** Passages made by hand, and what a reading says about them. */
final class SamplePassages {

    private SamplePassages() {
    }

    static ScoredSpan best(Reading reading) {
        return reading.spans().stream().max(Comparator.comparingDouble(ScoredSpan::score)).orElseThrow();
    }

    static String words(Span span, Passage passage) {
        return passage.text().substring(span.start() - passage.start(), span.end() - passage.start());
    }

    /** Cut at ". " and the like, which is enough here. */
    static Passage passage(String text, int start) {
        List<Span> sentences = new ArrayList<>();
        Matcher sentence = Pattern.compile("\\S.*?(?:[.!?](?=\\s)|$)", Pattern.DOTALL).matcher(text);
        while (sentence.find()) {
            sentences.add(new Span(start + sentence.start(), start + sentence.end()));
        }
        return new Passage("a.md", "A", start, start + text.length(), text, sentences);
    }
}
