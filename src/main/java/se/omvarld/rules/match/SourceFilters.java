package se.omvarld.rules.match;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.Query;
import se.omvarld.item.Item;
import se.omvarld.rules.expression.BadExpressionException;
import se.omvarld.rules.expression.ItemIndex;
import se.omvarld.rules.expression.ItemText;
import se.omvarld.rules.expression.RuleLanguage;

/** The filters that source files set for their own items. Remembers the expressions that it has read. */
public final class SourceFilters {
    private static final int MOST = 5000;

    private final Map<String, Query> queries = new ConcurrentHashMap<>();

    /**
     * What keeps an item out.
     *
     * @param name {@code only} or {@code never}, as the source file calls it
     * @param expression what it asks for
     */
    public record Filter(String name, String expression) {}

    /** The filter by which the item's source does not want it; empty when it does. */
    public Optional<Filter> against(Item item) {
        String only = item.origin().only();
        String never = item.origin().never();
        if (only.isBlank() && never.isBlank()) {
            return Optional.empty();
        }
        ItemIndex index = new ItemIndex(ItemText.of(item));
        if (!only.isBlank() && !index.matches(query(only))) {
            return Optional.of(new Filter("only", only));
        }
        if (!never.isBlank() && index.matches(query(never))) {
            return Optional.of(new Filter("never", never));
        }
        return Optional.empty();
    }

    private Query query(String expression) {
        if (queries.size() > MOST) {
            queries.clear();
        }
        return queries.computeIfAbsent(expression, SourceFilters::read);
    }

    private static Query read(String expression) {
        try {
            return RuleLanguage.read(expression);
        } catch (BadExpressionException e) {
            throw new IllegalArgumentException("The filter " + expression + " is refused: " + e.getMessage(), e);
        }
    }
}
