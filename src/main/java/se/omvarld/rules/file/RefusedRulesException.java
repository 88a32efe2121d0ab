package se.omvarld.rules.file;

import java.util.List;
import java.util.stream.Collectors;
import se.omvarld.yaml.YamlProblem;

/** The rule files hold mistakes. Carries all of them, so that one round of mending is enough. */
public class RefusedRulesException extends RuntimeException {
    private final transient List<YamlProblem> problems;

    public RefusedRulesException(List<YamlProblem> problems) {
        super(problems.stream().map(YamlProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<YamlProblem> problems() {
        return problems;
    }
}
