package se.omvarld.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryDecomposer;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.Query;
import se.omvarld.item.Item;

/**
 * Says which rules hit which items. Wraps Lucene's Monitor, whose cleaning thread keeps the JVM alive until {@link
 * #close()}. May be used by several threads.
 */
final class RuleMatcher implements AutoCloseable {
    /** Items are indexed together: the dictionary of a batch answers a prefix for all of them at once. */
    private static final int BATCH = 250;

    private final Monitor monitor;

    RuleMatcher(List<Rule> rules) {
        try {
            MonitorConfiguration whole = new MonitorConfiguration().setQueryDecomposer(new Undivided());
            monitor = new Monitor(RuleLanguage.ANALYZER, Presearcher.NO_FILTERING, whole);
            monitor.register(rules.stream()
                    .map(rule -> new MonitorQuery(rule.id(), rule.query()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the rules that hit, for each item in order. */
    List<Set<String>> match(List<Item> items) {
        List<Set<String>> hits = new ArrayList<>(items.size());
        for (int start = 0; start < items.size(); start += BATCH) {
            hits.addAll(matchBatch(items.subList(start, Math.min(items.size(), start + BATCH))));
        }
        return hits;
    }

    private List<Set<String>> matchBatch(List<Item> items) {
        try {
            Document[] documents = items.stream().map(Fields::document).toArray(Document[]::new);
            MultiMatchingQueries<QueryMatch> found = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
            if (!found.getErrors().isEmpty()) {
                throw new IllegalStateException("A rule could not be run: " + found.getErrors());
            }
            List<Set<String>> hits = new ArrayList<>(items.size());
            for (int i = 0; i < documents.length; i++) {
                Set<String> ids = new HashSet<>();
                found.getMatches(i).forEach(match -> ids.add(match.getQueryId()));
                hits.add(ids);
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dividing a rule at its ORs serves a filter that is not used here. */
    private static final class Undivided extends QueryDecomposer {
        @Override
        public Set<Query> decompose(Query query) {
            return Set.of(query);
        }
    }
}
