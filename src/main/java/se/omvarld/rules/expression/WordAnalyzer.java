package se.omvarld.rules.expression;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Splits text into words in small letters; å, ä and ö stay what they are. */
final class WordAnalyzer extends Analyzer {
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
