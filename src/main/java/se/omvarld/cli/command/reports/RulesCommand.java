package se.omvarld.cli.command.reports;

import picocli.CommandLine.Command;

/** The commands about keyword rules. */
@Command(
        name = "rules",
        description = "Tries the keyword rules.",
        subcommands = {RulesTestCommand.class, RulesTryCommand.class, RulesExplainCommand.class})
public final class RulesCommand {}
