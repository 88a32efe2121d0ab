package se.omvarld.cli.command.sources;

import picocli.CommandLine.Command;

/** The commands about one source. */
@Command(
        name = "source",
        description = "Tries an address as a source, or accepts a proposed one.",
        subcommands = {SourceTryCommand.class, SourceAcceptCommand.class})
public final class SourceCommand {}
