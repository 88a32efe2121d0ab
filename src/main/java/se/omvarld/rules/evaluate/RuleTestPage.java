package se.omvarld.rules.evaluate;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.omvarld.item.address.Address;
import se.omvarld.template.ShippedTemplate;

/**
 * A rule test as one HTML page for analysts: what {@code rule-test.html.ftlh} shows.
 *
 * @param change what changed to {@code result}'s rules; empty when no others were tried
 * @param what which items and which rules were tried, a few Swedish words
 */
public record RuleTestPage(RuleTestResult result, Optional<RuleComparison> change, String what) {
    private static final ShippedTemplate TEMPLATE = new ShippedTemplate("rule-test.html.ftlh");

    /** The whole page. */
    public String html() {
        return TEMPLATE.fill(Map.of("page", this));
    }

    /** The item's address where it is one of the web; else empty. */
    public String link(EvaluatedItem one) {
        return Address.cleaned(one.item().url(), "").orElse("");
    }

    /** How many items were missed for each cause: by the rules, and by what happened before them where that is another. */
    public Map<ItemOutcome, Long> causes() {
        Map<ItemOutcome, Long> counts = new TreeMap<>();
        for (EvaluatedItem one : result.misses()) {
            Stream<MissReason> lost =
                    one.fate().stream().filter(fate -> !fate.outcome().found());
            Stream.concat(one.cause().stream(), lost)
                    .map(MissReason::outcome)
                    .distinct()
                    .forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
        }
        return counts;
    }
}
