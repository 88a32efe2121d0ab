package se.omvarld.cli;

import java.util.List;

/** Wrong use or bad configuration: the command ends with 2 and says every problem on a line of its own. */
class UsageException extends RuntimeException {
    private final transient List<String> problems;

    UsageException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
