package se.omvarld.cli.command.sources;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import se.omvarld.cli.command.Omvarld;

/** The commands about one source. */
@Command(
        name = "source",
        description = "Tries an address as a source, or accepts a proposed one.",
        subcommands = {SourceTryCommand.class, SourceAcceptCommand.class})
public final class SourceCommand {
    @ParentCommand
    private Omvarld omvarld;

    Omvarld omvarld() {
        return omvarld;
    }
}
