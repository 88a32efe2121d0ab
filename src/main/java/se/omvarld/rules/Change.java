package se.omvarld.rules;

import java.util.List;

/**
 * One change of the rules that can be tried.
 *
 * @param rule the rule to add, or the one that loses an expression
 * @param without the position of the expression to remove; -1 for a rule to add
 */
record Change(Rule rule, int without) {

    static Change adding(String id, Rule.Kind kind, int area, double weight, String expression) {
        return new Change(new Rule(id, kind, area, "", weight, List.of(expression), List.of(), List.of()), -1);
    }

    boolean isRemoval() {
        return without >= 0;
    }

    String expression() {
        return rule.find().get(Math.max(0, without));
    }

    /** The same rule to add, with another weight. */
    Change weighing(double weight) {
        return new Change(
                new Rule(rule.id(), rule.kind(), rule.area(), "", weight, rule.find(), List.of(), List.of()), without);
    }
}
