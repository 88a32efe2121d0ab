package se.omvarld.cli.setup;

import java.util.List;

/** Wrong use or bad configuration: the command ends with 2 and says every problem on a line of its own. */
public class UsageException extends RuntimeException {
    private final transient List<String> problems;

    public UsageException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
