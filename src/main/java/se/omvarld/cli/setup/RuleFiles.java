package se.omvarld.cli;

import java.nio.file.Path;
import java.util.List;
import se.omvarld.rules.RefusedRulesException;
import se.omvarld.rules.RuleSet;

/** The rules of a config folder. */
final class RuleFiles {
    private RuleFiles() {}

    static RuleSet load(Path config) {
        return RuleSet.load(config.resolve("areas.yaml"), config.resolve("item-types.yaml"));
    }

    /** Everything that is wrong with them; nothing when they can be used. */
    static List<String> problemsIn(Path config) {
        try {
            load(config);
            return List.of();
        } catch (RefusedRulesException e) {
            return e.problems();
        }
    }
}
