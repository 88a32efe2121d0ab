package se.omvarld.rules.model;

import java.util.List;
import se.omvarld.rules.expression.Condition;

/**
 * One subject to look for. It counts once, however many of its expressions hit.
 *
 * @param id unique among the rules of a set
 * @param area the area's number; 0 for a rule without one
 * @param type the item type that a {@link Kind#TYPE} rule names; else empty
 * @param weight what a hit in the lead counts; a hit in the title counts this times the title factor
 * @param find the expressions as the file has them
 * @param conditions the same, read, in the same order
 * @param lines their lines in the file, from 1, in the same order
 */
public record Rule(
        String id,
        Kind kind,
        int area,
        String type,
        double weight,
        List<String> find,
        List<Condition> conditions,
        List<Integer> lines) {

    /** What a hit does. */
    public enum Kind {
        /** Has bearing, whatever the area. */
        SCOPE,
        /** Takes its weight away. */
        EXCLUDE,
        /** Has bearing, and speaks for its area. */
        AREA,
        /** Only speaks for its area. */
        SORTING,
        /** Changes only the rank: its weight is a factor. */
        RANKING,
        /** Names the item type. */
        TYPE
    }

    public Rule {
        find = List.copyOf(find);
        conditions = List.copyOf(conditions);
        lines = List.copyOf(lines);
    }

    /** The line of the rule's first expression. */
    public int line() {
        return lines.get(0);
    }
}
