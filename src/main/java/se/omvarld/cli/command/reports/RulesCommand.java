package se.omvarld.cli.command.reports;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import se.omvarld.cli.command.Omvarld;

/** The commands about keyword rules. */
@Command(
        name = "rules",
        description = "Tries the keyword rules.",
        subcommands = {RulesTestCommand.class, RulesTryCommand.class, RulesExplainCommand.class})
public final class RulesCommand {
    @ParentCommand
    private Omvarld omvarld;

    Omvarld omvarld() {
        return omvarld;
    }
}
