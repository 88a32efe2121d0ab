package se.omvarld.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.item.Item;

/** Some rules, found in items and weighed: what a verdict rests on, for those who try changes on it. */
final class RuleHits implements AutoCloseable {
    private final Map<String, Rule> rules = new HashMap<>();
    private final RuleMatcher matcher;

    RuleHits(List<Rule> some) {
        some.forEach(rule -> rules.put(rule.id(), rule));
        this.matcher = new RuleMatcher(some);
    }

    /** For each item in order: the ids of the rules that hit, each with the positions of its expressions that did. */
    List<Map<String, List<Integer>>> find(List<Item> items) {
        return matcher.match(items);
    }

    List<Hit> weigh(Item item, Map<String, List<Integer>> found) {
        Highlighter highlighter = new Highlighter(item);
        List<Hit> hits = new ArrayList<>();
        found.forEach((rule, expressions) -> hits.add(highlighter.hit(rules.get(rule), expressions)));
        return hits;
    }

    Hit weigh(Item item, String rule, List<Integer> expressions) {
        return new Highlighter(item).hit(rules.get(rule), expressions);
    }

    Rule rule(String id) {
        return rules.get(id);
    }

    @Override
    public void close() {
        matcher.close();
    }
}
