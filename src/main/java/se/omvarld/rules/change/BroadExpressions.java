package se.omvarld.rules.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.SwedishNumber;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.match.Assessment;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule;

/** Which new words of a change hit so many items that they tell nothing apart: {@code vård*}. */
final class BroadExpressions {
    /** So few items say nothing. */
    private static final int FEWEST_ITEMS = 50;

    private static final double SHARE = 0.2;
    private static final int MOST_ITEMS = 5_000;
    private static final int MOST_TOLD = 10;

    private final Set<String> known;
    /** By the line, and what stands there. */
    private final Map<Integer, String> words = new TreeMap<>();

    private final Map<Integer, Integer> hits = new TreeMap<>();
    private int items;

    BroadExpressions(RuleSet before) {
        this.known = before.book().rules().stream()
                .flatMap(rule -> rule.find().stream().map(find -> key(rule, find)))
                .collect(Collectors.toSet());
    }

    boolean hasEnough() {
        return items >= MOST_ITEMS;
    }

    void count(List<Assessment> judged) {
        items += judged.size();
        judged.forEach(one -> one.hits().forEach(this::count));
    }

    private void count(Hit hit) {
        for (int expression : hit.expressions()) {
            String find = hit.rule().find().get(expression);
            if (!known.contains(key(hit.rule(), find))) {
                int line = hit.rule().lines().get(expression) * 1000 + expression;
                words.put(line, find);
                hits.merge(line, 1, Integer::sum);
            }
        }
    }

    private static String key(Rule rule, String find) {
        return rule.kind() + " " + rule.area() + " " + find;
    }

    /** A Swedish sentence each. */
    List<String> warnings() {
        if (items < FEWEST_ITEMS) {
            return List.of();
        }
        return hits.entrySet().stream()
                .filter(entry -> entry.getValue() > items * SHARE)
                .limit(MOST_TOLD)
                .map(entry -> "”" + DisplayText.line(words.get(entry.getKey()), 100) + "” på rad "
                        + entry.getKey() / 1000 + " träffar " + SwedishNumber.of(entry.getValue()) + " av "
                        + SwedishNumber.of(items) + " poster, alltså " + 100 * entry.getValue() / items
                        + " procent av allt som hämtats. Är det meningen?")
                .toList();
    }
}
