package se.omvarld.rules.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what Lucene's parser made of an expression into a condition, and numbers its words. */
public record ConditionParser(Vocabulary vocabulary) {

    /**
     * Makes a condition of an expression.
     *
     * @throws BadExpressionException as {@link RuleLanguage#read}
     */
    public Condition read(String expression) throws BadExpressionException {
        return condition(RuleLanguage.read(expression));
    }

    private Condition condition(Query query) {
        if (query instanceof TermQuery term) {
            return word(term.getTerm(), false);
        } else if (query instanceof WordStartQuery words) {
            return word(words.start(), true);
        } else if (query instanceof PhraseQuery phrase) {
            List<WordCondition> words = Arrays.stream(phrase.getTerms())
                    .map(term -> word(term, false))
                    .toList();
            return phrase.getSlop() == 0 ? phrase(words) : near(words, phrase, phrase.getField());
        } else if (query instanceof SpanNearQuery spans) {
            List<WordCondition> words =
                    Arrays.stream(spans.getClauses()).map(this::word).toList();
            return spans.getSlop() == 0 ? phrase(words) : near(words, spans, spans.getField());
        } else if (query instanceof BooleanQuery group) {
            return group(group);
        }
        throw new IllegalStateException("The rule language has no " + query.getClass());
    }

    private Condition group(BooleanQuery group) {
        List<Condition> choices = conditions(group, Occur.SHOULD);
        List<Condition> wanted = conditions(group, Occur.MUST);
        List<Condition> unwanted = conditions(group, Occur.MUST_NOT);
        if (wanted.isEmpty()) {
            wanted = List.of(new Condition.Any(choices));
        } else if (!choices.isEmpty()) {
            throw new IllegalStateException("The rule language mixes no OR with AND: " + group);
        }
        return wanted.size() == 1 && unwanted.isEmpty() ? wanted.get(0) : new Condition.All(wanted, unwanted);
    }

    private List<Condition> conditions(BooleanQuery group, Occur occur) {
        List<Condition> conditions = new ArrayList<>();
        group.clauses().stream()
                .filter(clause -> clause.getOccur() == occur)
                .forEach(clause -> conditions.add(condition(clause.getQuery())));
        return conditions;
    }

    private WordCondition word(SpanQuery query) {
        if (query instanceof SpanTermQuery term) {
            return word(term.getTerm(), false);
        } else if (query instanceof SpanMultiTermQueryWrapper<?> several
                && several.getWrappedQuery() instanceof PrefixQuery prefix) {
            return word(prefix.getPrefix(), true);
        }
        throw new IllegalStateException("The rule language has no " + query.getClass());
    }

    private WordCondition word(Term term, boolean start) {
        return new WordCondition(vocabulary.number(term.text(), start), ItemPart.of(term.field()));
    }

    private Condition phrase(List<WordCondition> words) {
        List<Integer> numbers = words.stream().map(WordCondition::number).toList();
        return new PhraseCondition(numbers, rarest(words), words.get(0).parts());
    }

    private Condition near(List<WordCondition> words, Query query, String field) {
        List<WordCondition> rarestFirst = new ArrayList<>(words);
        rarestFirst.add(0, rarestFirst.remove(rarest(words)));
        return new Condition.Near(rarestFirst, query, field);
    }

    /** Long words are rarer than short ones. */
    private int rarest(List<WordCondition> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .max(Comparator.comparing(i -> vocabulary.length(words.get(i).number())))
                .orElseThrow();
    }
}
