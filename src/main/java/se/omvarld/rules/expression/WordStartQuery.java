package se.omvarld.rules.expression;

import static org.apache.lucene.util.automaton.Operations.DEFAULT_DETERMINIZE_WORK_LIMIT;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Words that begin in a certain way. Lucene's own query compiles an automaton when it is made, for a thousand expressions at each
 * start; this one becomes that when Lucene is asked, which rules are not.
 */
public final class WordStartQuery extends Query {
    private final Term start;

    WordStartQuery(Term start) {
        this.start = start;
    }

    /** The field and how its words begin. */
    public Term start() {
        return start;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        return new PrefixQuery(start);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(start.field())) {
            visitor.consumeTermsMatching(
                    this,
                    start.field(),
                    () -> new ByteRunAutomaton(
                            PrefixQuery.toAutomaton(start.bytes()), true, DEFAULT_DETERMINIZE_WORK_LIMIT));
        }
    }

    @Override
    public String toString(String field) {
        return (start.field().equals(field) ? "" : start.field() + ":") + start.text() + "*";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordStartQuery query && start.equals(query.start);
    }

    @Override
    public int hashCode() {
        return classHash() + start.hashCode();
    }
}
