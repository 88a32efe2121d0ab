package se.omvarld.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The commands about keyword rules. */
@Command(
        name = "rules",
        description = "Tries the keyword rules.",
        subcommands = {RulesTestCommand.class, RulesTryCommand.class, RulesExplainCommand.class})
final class RulesCommand {
    @ParentCommand
    private Omvarld omvarld;

    Omvarld omvarld() {
        return omvarld;
    }
}
