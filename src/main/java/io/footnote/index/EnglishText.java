package io.footnote.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms: the steps of {@link EnglishAnalyzer}, and accents folded, so that "Sao" finds "São". Stemmed
 * and unstemmed analysis give the same tokens in the same order, and differ in the last step only.
 */
final class EnglishText {

    private static final Pattern NO_PART_OF_A_WORD = Pattern.compile("[:_\\x{D800}-\\x{DFFF}]");

    private final Analyzer stemmed = new Steps(true);
    private final Analyzer unstemmed = new Steps(false);

    /** For the index: {@link Fields#WORD} keeps words as they are written. */
    Analyzer fields() {
        return new PerFieldAnalyzerWrapper(stemmed, Map.of(Fields.WRITTEN_WORDS, unstemmed));
    }

    /**
     * What is to be analysed: composed, with words apart that the tokenizer would take for one, as Unicode lets a colon stand
     * within a word, and without halves of characters, the last of which would take the word before it along.
     */
    static String plain(String text) {
        return NO_PART_OF_A_WORD.matcher(composed(text)).replaceAll(" ");
    }

    /** One spelling for each character. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** The words that carry meaning, in the order of the text, duplicates included. */
    List<Word> words(String text) {
        String plain = plain(text);
        List<String> written = terms(unstemmed, plain);
        List<String> stems = terms(stemmed, plain);
        List<Word> words = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            words.add(new Word(written.get(i), stems.get(i)));
        }
        return words;
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /**
     * @param written lower-case, without accents
     * @param stem what the index knows it by
     */
    record Word(String written, String stem) {
    }

    private static final class Steps extends Analyzer {

        private final boolean stem;

        Steps(boolean stem) {
            this.stem = stem;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
            TokenStream meaningful = new StopFilter(folded, EnglishAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(tokenizer, stem ? new PorterStemFilter(meaningful) : meaningful);
        }
    }
}
