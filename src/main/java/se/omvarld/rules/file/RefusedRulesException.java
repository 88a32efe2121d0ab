package se.omvarld.rules.file;

import java.util.List;

/** The rule files hold mistakes. Carries all of them, so that one round of mending is enough. */
public class RefusedRulesException extends RuntimeException {
    private final List<String> problems;

    /** @param problems each as {@code file:line:column: what is wrong; what would be right} */
    public RefusedRulesException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
