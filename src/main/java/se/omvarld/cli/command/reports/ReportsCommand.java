package se.omvarld.cli.command.reports;

import picocli.CommandLine.Command;

/** The commands about published reports. */
@Command(
        name = "reports",
        description = "Published reports, against which the rules are tested.",
        subcommands = {ReportsImportCommand.class, ReportsListCommand.class, ReportsPublishCommand.class})
public final class ReportsCommand {}
