package se.omvarld.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The commands about one source. */
@Command(
        name = "source",
        description = "Tries an address as a source.",
        subcommands = {SourceTryCommand.class})
final class SourceCommand {
    @ParentCommand
    private Omvarld omvarld;

    Omvarld omvarld() {
        return omvarld;
    }
}
