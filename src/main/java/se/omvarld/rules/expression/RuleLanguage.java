package se.omvarld.rules.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import se.omvarld.item.text.DisplayText;

/**
 * The rule language: words, "phrases", prefix*, AND OR NOT, parentheses, nearness ("delad journal"~5) and the fields title,
 * lead, source and link. It is Lucene's classic syntax less its traps.
 */
public final class RuleLanguage extends QueryParser {
    /** Most expressions are one word. What the parser's grammar makes of it is the word: not asked, a start is faster. */
    private static final Pattern ONE_WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*\\*?");

    private RuleLanguage() {
        super(Fields.TEXT, Tokens.ANALYZER);
        setDefaultOperator(Operator.AND);
        setSplitOnWhitespace(true);
        setAutoGeneratePhraseQueries(true);
    }

    public static Query read(String expression) throws BadExpressionException {
        String clean = TextNormalizer.of(expression);
        ExpressionSyntaxCheck.check(clean);
        try {
            RuleLanguage language = new RuleLanguage();
            Query word = ONE_WORD.matcher(clean).matches() ? language.phrase(Fields.TEXT, clean, 0) : null;
            return word == null ? language.parse(clean) : word;
        } catch (ParseException | RuntimeException e) {
            throw new BadExpressionException("it cannot be read near {1}; check quotes and parentheses", near(e));
        }
    }

    /** What is wrong with an expression and what would be right, in plain English; empty when nothing is. */
    public static Optional<String> problemIn(String expression) {
        try {
            read(expression);
            return Optional.empty();
        } catch (BadExpressionException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Lucene's message quotes the place in its first line. */
    private static String near(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return DisplayText.quoted(end < 0 ? message : message.substring(0, end));
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        return phrase(field, text, 0);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
        return phrase(field, text, slop);
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
        return phrase(field, text + "*", 0);
    }

    private Query phrase(String field, String text, int slop) {
        if (text.indexOf('*') < 0 && slop == 0) {
            Query plain = createFieldQuery(Tokens.ANALYZER, Occur.MUST, field, Fields.indexed(field, text), true, 0);
            return orWrittenTogether(field, text, plain);
        }
        return orWrittenTogether(field, text, spans(field, text, slop));
    }

    /** {@code e-hälsa*} finds {@code ehälsa} too, {@code NIS-2} also {@code NIS2}: writers do not agree on hyphens. */
    private static Query orWrittenTogether(String field, String text, Query apart) {
        String together = TextNormalizer.together(text);
        if (together.isEmpty() || apart == null) {
            return apart;
        }
        Term term = new Term(field, Tokens.of(Fields.indexed(field, together)).get(0));
        return new BooleanQuery.Builder()
                .add(apart, Occur.SHOULD)
                .add(together.endsWith("*") ? new WordStartQuery(term) : new TermQuery(term), Occur.SHOULD)
                .build();
    }

    /**
     * Lucene's parser drops a star inside quotes, looks for {@code e-hälsa*} as one word, which never is one, and counts
     * a nearness in the other order as two words farther.
     */
    private static Query spans(String field, String text, int slop) {
        List<Supplier<SpanQuery>> parts =
                new ArrayList<>(); // Lucene makes an automaton of each prefix, which takes its time
        for (String word : text.strip().split("\\s+", -1)) {
            List<Term> terms = terms(field, word);
            for (int i = 0; i < terms.size(); i++) {
                boolean star = word.endsWith("*") && i == terms.size() - 1;
                Term term = terms.get(i);
                parts.add(star ? () -> prefix(term) : () -> new SpanTermQuery(term));
            }
        }
        if (parts.size() == 1) {
            Term only = terms(field, text).get(0);
            return text.endsWith("*") ? new WordStartQuery(only) : new TermQuery(only);
        }
        return new SpanNearQuery(parts.stream().map(Supplier::get).toArray(SpanQuery[]::new), slop, slop == 0);
    }

    private static SpanQuery prefix(Term term) {
        return new SpanMultiTermQueryWrapper<>(new PrefixQuery(term));
    }

    private static List<Term> terms(String field, String word) {
        List<Term> terms = new ArrayList<>();
        for (String part : Tokens.of(Fields.indexed(field, word))) {
            terms.add(new Term(field, part));
        }
        return terms;
    }
}
