package se.omvarld.rules.edit;

import java.util.List;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.yaml.YamlNode;

/**
 * One of the file's lists of rules.
 *
 * @param key {@code scope}, {@code exclude}, {@code ranking}, {@code area-3-rules} or {@code area-3-sorting}
 * @param area the area's number; 0 for lists that hold for all
 */
public record RuleList(String key, Kind kind, int area, YamlNode node, List<ListedRule> rules) {

    /** What a rule's number is called there. */
    String weightField() {
        return kind == Kind.RANKING ? "times" : "weight";
    }
}
