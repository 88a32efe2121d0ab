package se.omvarld.cli.setup;

import java.nio.file.Path;
import java.util.List;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.yaml.YamlProblem;

/** The rules of a config folder. */
public final class RuleFiles {
    private RuleFiles() {}

    public static RuleSet load(Path config) {
        return RuleSet.load(config.resolve("areas.yaml"), config.resolve("item-types.yaml"));
    }

    /** Everything that is wrong with them; nothing when they can be used. */
    public static List<String> problemsIn(Path config) {
        try {
            load(config);
            return List.of();
        } catch (RefusedRulesException e) {
            return e.problems().stream().map(YamlProblem::toString).toList();
        }
    }
}
