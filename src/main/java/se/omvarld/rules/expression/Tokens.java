package se.omvarld.rules.expression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text as Lucene indexes them. */
public final class Tokens {
    static final Analyzer ANALYZER = new WordAnalyzer();

    private Tokens() {}

    public static List<String> of(String text) {
        try (TokenStream stream = ANALYZER.tokenStream(Fields.TEXT, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            List<String> tokens = new ArrayList<>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Splits text into words in small letters; å, ä and ö stay what they are. */
    private static final class WordAnalyzer extends Analyzer {
        /** Keeps phrases and nearness, at most 99 words, from reaching from the title into the lead. */
        private static final int GAP = 100;

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new LowerCaseFilter(words);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }
}
