package se.omvarld.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The commands about published reports. */
@Command(
        name = "reports",
        description = "Published reports, against which the rules are tested.",
        subcommands = {ReportsImportCommand.class, ReportsListCommand.class})
final class ReportsCommand {
    @ParentCommand
    private Omvarld omvarld;

    Omvarld omvarld() {
        return omvarld;
    }
}
