package se.omvarld.rules.edit;

import java.util.List;

/**
 * What stands in one rule.
 *
 * @param weight the points, or the factor of a rule for ranking, as the file has it: {@code 1.5}
 * @param find the expressions
 */
public record WrittenRule(String weight, List<String> find) {
    public WrittenRule {
        find = List.copyOf(find);
    }
}
