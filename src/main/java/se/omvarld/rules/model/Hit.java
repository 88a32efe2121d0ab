package se.omvarld.rules.model;

import java.util.List;

/**
 * A rule that hit an item.
 *
 * @param expressions the positions of the rule's expressions that hit, ascending
 * @param words what it hit in the title and the lead, as it stands there; empty when it hit only the source or the link
 * @param inTitle whether a word that it hit stands in the title
 * @param start where the first of them begins, counted through the title and on through the lead; 0 when it hit only the
 *     source or the link
 */
public record Hit(Rule rule, List<Integer> expressions, List<String> words, boolean inTitle, int start) {
    public Hit {
        expressions = List.copyOf(expressions);
        words = List.copyOf(words);
    }

    /** What the hit counts. */
    public double points(double titleFactor) {
        return rule.weight() * (inTitle ? titleFactor : 1);
    }
}
