package se.omvarld.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final int BATCH = 2000;

    private static final char SEPARATOR = '/';

    private final Monitor monitor;

    RuleMatcher(List<Rule> rules) {
        try {
            MonitorConfiguration whole = new MonitorConfiguration().setQueryDecomposer(new Undivided());
            monitor = new Monitor(RuleLanguage.ANALYZER, Presearcher.NO_FILTERING, whole);
            List<MonitorQuery> queries = new ArrayList<>();
            for (Rule rule : rules) {
                for (int i = 0; i < rule.queries().size(); i++) {
                    queries.add(new MonitorQuery(
                            rule.id() + SEPARATOR + i, rule.queries().get(i)));
                }
            }
            monitor.register(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For each item in order: the ids of the rules that hit, each with the positions of its expressions that did. */
    List<Map<String, List<Integer>>> match(List<Item> items) {
        List<Map<String, List<Integer>>> hits = new ArrayList<>(items.size());
        for (int start = 0; start < items.size(); start += BATCH) {
            hits.addAll(matchBatch(items.subList(start, Math.min(items.size(), start + BATCH))));
        }
        return hits;
    }

    private List<Map<String, List<Integer>>> matchBatch(List<Item> items) {
        try {
            Document[] documents = items.stream().map(Fields::document).toArray(Document[]::new);
            MultiMatchingQueries<QueryMatch> found = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
            if (!found.getErrors().isEmpty()) {
                throw new IllegalStateException("A rule could not be run: " + found.getErrors());
            }
            List<Map<String, List<Integer>>> hits = new ArrayList<>(items.size());
            for (int i = 0; i < documents.length; i++) {
                hits.add(byRule(found.getMatches(i)));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Integer>> byRule(Collection<QueryMatch> matches) {
        Map<String, List<Integer>> hits = new TreeMap<>();
        for (QueryMatch match : matches) {
            String id = match.getQueryId();
            int end = id.indexOf(SEPARATOR);
            hits.computeIfAbsent(id.substring(0, end), rule -> new ArrayList<>())
                    .add(Integer.valueOf(id.substring(end + 1)));
        }
        return hits;
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
